package com.operanttechnologies.process.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.grpc.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpectedRacesTest {
  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    context.addTurboFilter(new ExpectedRaces());
    log.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
  }

  @Test
  void aSignalThatMeetsTheEndOfAProcessIsNoTrouble() {
    worker().warn("Failure", Status.INVALID_ARGUMENT.withDescription(race()).asRuntimeException());

    assertThat(log.list).isEmpty();
  }

  @Test
  void otherRefusalsAreLogged() {
    worker().warn("Failure", Status.NOT_FOUND.withDescription("gone").asRuntimeException());

    assertThat(log.list).hasSize(1);
  }

  @Test
  void othersMayWarnOfIt() {
    context
        .getLogger("some.other")
        .warn("Failure", Status.INVALID_ARGUMENT.withDescription(race()).asRuntimeException());

    assertThat(log.list).hasSize(1);
  }

  private Logger worker() {
    return context.getLogger("io.temporal.internal.worker.WorkflowWorker");
  }

  private static String race() {
    return "UnhandledCommand";
  }
}
