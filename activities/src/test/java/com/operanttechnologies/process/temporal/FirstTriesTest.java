package com.operanttechnologies.process.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.desk.Desks;
import com.operanttechnologies.process.desk.FirstTry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class FirstTriesTest {
  private static final UUID ACME = UUID.randomUUID();

  private final BlockingQueue<UUID> tried = new LinkedBlockingQueue<>();
  private final BlockingQueue<UUID> woken = new LinkedBlockingQueue<>();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private FirstTries tries;

  @AfterEach
  void close() {
    goOn.countDown();
    tries.close();
  }

  @Test
  void whatIsSettledAtOnceGetsNoProcess() throws InterruptedException {
    UUID mail = begun(_ -> true, 10);

    assertThat(tried.poll(20, TimeUnit.SECONDS)).isEqualTo(mail);
    UUID next = UUID.randomUUID();
    tries.begin(ProcessKind.QUOTE, ACME, next);
    assertThat(woken.poll(20, TimeUnit.SECONDS)).as("the quote, and no mail").isEqualTo(next);
  }

  @Test
  void whatHasToWaitGetsItsProcess() throws InterruptedException {
    UUID mail = begun(_ -> false, 10);

    assertThat(woken.poll(20, TimeUnit.SECONDS)).isEqualTo(mail);
    assertThat(tried).containsExactly(mail);
  }

  @Test
  void whatFailsIsLeftToThePatienceOfItsProcess() throws InterruptedException {
    UUID mail =
        begun(
            _ -> {
              throw new IllegalStateException("the database is away");
            },
            10);

    assertThat(woken.poll(20, TimeUnit.SECONDS)).isEqualTo(mail);
  }

  @Test
  void whereTooManyAreBegunTheNextGetsItsProcess() throws InterruptedException {
    UUID first = begun(_ -> waits(), 1);
    UUID second = UUID.randomUUID();
    assertThat(tried.poll(20, TimeUnit.SECONDS)).isEqualTo(first);

    assertThat(tries.isCrowdedFor(ProcessKind.MESSAGE, 1)).isTrue();
    assertThat(tries.isCrowdedFor(ProcessKind.QUOTE, 1)).isFalse();
    tries.begin(ProcessKind.MESSAGE, ACME, second);

    assertThat(woken.poll(20, TimeUnit.SECONDS)).isEqualTo(second);
  }

  @Test
  void whatHasNotBegunWhenItClosesDoesNotBegin() throws InterruptedException {
    oneWorksAndOneWaits();

    tries.close();

    nothingElseHasBegun();
  }

  /** While it closes, one that is told to stop hands its desk on to one that is not told yet. */
  @Test
  void whatGetsADeskWhileItClosesDoesNotBegin() throws InterruptedException {
    oneWorksAndOneWaits();

    threads().shutdown();
    goOn.countDown();

    nothingElseHasBegun();
  }

  private void oneWorksAndOneWaits() throws InterruptedException {
    UUID first = begun(_ -> waits(), 10);
    assertThat(tried.poll(20, TimeUnit.SECONDS)).isEqualTo(first);
    tries.begin(ProcessKind.MESSAGE, ACME, UUID.randomUUID());
  }

  private void nothingElseHasBegun() throws InterruptedException {
    assertThat(threads().awaitTermination(20, TimeUnit.SECONDS)).as("all threads end").isTrue();
    assertThat(tried).as("the second has waited for the only desk").isEmpty();
    assertThat(woken).isEmpty();
  }

  private ExecutorService threads() {
    var threads = (ExecutorService) ReflectionTestUtils.getField(tries, "threads");
    return Objects.requireNonNull(threads);
  }

  /** A mail whose first try has begun. */
  private UUID begun(Predicate<UUID> settles, int most) {
    FirstTry first =
        new FirstTry() {
          @Override
          public ProcessKind kind() {
            return ProcessKind.MESSAGE;
          }

          @Override
          public boolean settles(UUID tenant, UUID subject) {
            tried.add(subject);
            return settles.test(subject);
          }
        };
    tries = new FirstTries(List.of(first), oneDesk(), (_, _, subject) -> woken.add(subject), most);
    UUID mail = UUID.randomUUID();
    tries.begin(ProcessKind.MESSAGE, ACME, mail);
    return mail;
  }

  private static Desks oneDesk() {
    try {
      var constructor = Desks.class.getDeclaredConstructor(int.class, int.class);
      constructor.setAccessible(true);
      return constructor.newInstance(1, 1);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private boolean waits() {
    try {
      goOn.await();
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }
}
