package com.operanttechnologies.endurance;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Customers who accept at once, each a quote of their own. */
final class Crowd implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch answered = new CountDownLatch(1);
  private final List<? extends Future<?>> accepting;

  Crowd(List<Customer> customers) {
    accepting = customers.stream().map(customer -> threads.submit(() -> accept(customer))).toList();
  }

  private void accept(Customer customer) {
    if (Deals.answered(customer::accept)) {
      answered.countDown();
    }
  }

  void awaitFirstAnswer() throws InterruptedException {
    answered.await();
  }

  /** Waits until each of them has an answer, or has lost the line. */
  @Override
  public void close() throws InterruptedException, ExecutionException {
    threads.close();
    for (Future<?> each : accepting) {
      each.get();
    }
  }
}
