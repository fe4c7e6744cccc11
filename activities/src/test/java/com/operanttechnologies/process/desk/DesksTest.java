package com.operanttechnologies.process.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return desks.work(() ->
                    aside(
                        () -> {
                          stands.countDown();
                          called.await();
                        },
                        end));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            Executors.newVirtualThreadPerTaskExecutor());
    assertThat(stands.await(20, TimeUnit.SECONDS)).isTrue();
    return worker;
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
