package com.operanttechnologies.document.pdf;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A fixed number of platform threads with a press each. Parsed fonts are not thread-safe and dear
 * to make, so virtual threads, of which there is a new one each time, would not do.
 */
final class PressRoom implements AutoCloseable {

  private final ThreadLocal<Press> press;
  private final ExecutorService threads;

  PressRoom(int threads, Supplier<Press> built) {
    this.press = ThreadLocal.withInitial(built);
    this.threads = Executors.newFixedThreadPool(threads, PressRoom::thread);
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform().name("press").daemon().unstarted(work);
  }

  /** Waits for the result; what the work throws is thrown here. */
  <T> T print(Function<Press, T> work) {
    Future<T> result = threads.submit(() -> work.apply(press.get()));
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(false);
      Thread.currentThread().interrupt();
      throw new PrintingFailed("Interrupted while printing", e);
    } catch (ExecutionException e) {
      throw new PrintingFailed("The quote could not be printed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
