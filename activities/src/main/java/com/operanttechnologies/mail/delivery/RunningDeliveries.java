package com.operanttechnologies.mail.delivery;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deliveries under way, each on a thread that nobody interrupts: an interrupt would close the
 * socket between the final dot and the relay's answer. The product stops after they have ended.
 */
@Component
class RunningDeliveries implements SmartLifecycle {
  private static final long PATIENCE_SECONDS = 20;

  private final Phaser running = new Phaser(1);
  private volatile boolean started;

  /**
   * @throws InterruptedException while the work goes on to its end
   */
  <T> T finish(Supplier<T> work) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(work::get);
    running.register();
    Thread.ofVirtual().name("operant-delivery").start(() -> run(task));
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void run(FutureTask<?> task) {
    try {
      task.run();
    } finally {
      running.arriveAndDeregister();
    }
  }

  @Override
  public void start() {
    started = true;
  }

  @Override
  public void stop() {
    started = false;
    try {
      running.awaitAdvanceInterruptibly(running.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // what still runs is found by its epoch at the next start
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  /** Stopped after the workers, and before the sandbox that may be answering. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 150;
  }
}
