package com.operanttechnologies.process.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DesksTest {
  private final Desks desks = new Desks(1, 1);
  private final CountDownLatch called = new CountDownLatch(1);

  @Test
  void whoWaitsAsideLeavesItsDeskToAnother() throws Exception {
    CompletableFuture<String> aside = startsAndStandsAside("came back");

    String other = desks.work(() -> "worked meanwhile");
    called.countDown();

    assertThat(other).isEqualTo("worked meanwhile");
    assertThat(aside.get(20, TimeUnit.SECONDS)).isEqualTo("came back");
  }

  @Test
  void whoComesBackDoesNotLineUpBehindTheOthers() throws Exception {
    CompletableFuture<String> aside = startsAndStandsAside("came back");

    String back =
        desks.work(() -> {
          called.countDown();
          return aside.orTimeout(20, TimeUnit.SECONDS).join();
        });

    assertThat(back).isEqualTo("came back");
  }

  @Test
  void aThreadThatWorksForAnotherLeavesThatOnesDesk() throws Exception {
    CountDownLatch stands = new CountDownLatch(1);
    CompletableFuture<String> worker =
        inBackground(() ->
            desks.work(() ->
                onAnotherThread(() ->
                    aside(
                        () -> {
                          stands.countDown();
                          called.await();
                        },
                        "came back"))));
    assertThat(stands.await(20, TimeUnit.SECONDS)).isTrue();

    String other = desks.work(() -> "worked meanwhile");
    called.countDown();

    assertThat(other).isEqualTo("worked meanwhile");
    assertThat(worker.get(20, TimeUnit.SECONDS)).isEqualTo("came back");
    assertThat(desks.work(() -> aside(() -> {}, "all is free"))).isEqualTo("all is free");
  }

  @Test
  void aThreadThatComesBackAfterTheEndTakesNothing() throws Exception {
    CompletableFuture<String> late = new CompletableFuture<>();
    desks.work(() -> {
      Thread.ofVirtual().start(() -> late.complete(aside(called::await, "too late")));
      return "gave up";
    });

    called.countDown();

    assertThat(late.get(20, TimeUnit.SECONDS)).isEqualTo("too late");
    assertThat(desks.work(() -> aside(() -> {}, "all is free"))).isEqualTo("all is free");
  }

  @Test
  void aDeskIsFreeAgainHoweverTheWorkEnds() throws Exception {
    assertThatThrownBy(() ->
            desks.work(() -> {
              throw new IllegalStateException("broken");
            }))
        .hasMessage("broken");
    assertThatThrownBy(() ->
            desks.work(() -> {
              Thread.currentThread().interrupt();
              return aside(() -> Thread.sleep(20_000), "never");
            }))
        .hasRootCauseInstanceOf(InterruptedException.class);

    assertThat(desks.work(() -> "still works")).isEqualTo("still works");
    assertThat(desks.work(() -> aside(() -> {}, "twice"))).isEqualTo("twice");
    assertThat(desks.work(() -> aside(() -> {}, "thrice"))).isEqualTo("thrice");
  }

  private CompletableFuture<String> startsAndStandsAside(String end) throws InterruptedException {
    CountDownLatch stands = new CountDownLatch(1);
    CompletableFuture<String> worker =
        inBackground(() ->
            desks.work(() ->
                aside(
                    () -> {
                      stands.countDown();
                      called.await();
                    },
                    end)));
    assertThat(stands.await(20, TimeUnit.SECONDS)).isTrue();
    return worker;
  }

  private static CompletableFuture<String> inBackground(Callable<String> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        Executors.newVirtualThreadPerTaskExecutor());
  }

  private static String onAnotherThread(Supplier<String> work) {
    CompletableFuture<String> done = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> done.complete(work.get()));
    return done.join();
  }

  private String aside(Desks.Wait wait, String end) {
    try {
      desks.aside(wait);
      return end;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
