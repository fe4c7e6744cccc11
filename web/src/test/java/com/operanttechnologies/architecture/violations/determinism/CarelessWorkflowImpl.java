package com.operanttechnologies.architecture.violations.determinism;

import io.temporal.activity.ActivityInterface;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Does everything that a replay does differently. */
class CarelessWorkflowImpl {
  private final HiddenActivities world;
  private final Reading reading = new HiddenClock();

  CarelessWorkflowImpl(HiddenActivities world) {
    this.world = world;
  }

  void run() throws IOException, InterruptedException {
    world.send();
    reading.read();
    LocalDate.now();
    Runnable chance = () -> System.out.println(Math.random());
    chance.run();
    UUID.randomUUID();
    new Random(1).nextInt();
    Thread.sleep(System.currentTimeMillis());
    CompletableFuture.runAsync(chance);
    Executors.newCachedThreadPool();
    Files.exists(Path.of(System.getenv("HOME")));
    new Socket("localhost", 1).close();
  }

  interface Reading {
    Object read();
  }

  static class HiddenClock implements Reading {
    @Override
    public Object read() {
      return Instant.now();
    }
  }

  @ActivityInterface
  interface HiddenActivities {
    void send();
  }

  static class RealActivities implements HiddenActivities {
    @Override
    public void send() {
      Instant.now();
    }

    static void bystander() {
      Instant.now();
    }
  }
}
