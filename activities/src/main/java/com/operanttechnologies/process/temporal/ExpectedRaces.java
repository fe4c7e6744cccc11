package com.operanttechnologies.process.temporal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.grpc.StatusRuntimeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps out of the log what is no trouble: a process that wanted to end while it was told that its
 * row has changed. The server then asks it again, and the worker would warn with a page of stack.
 */
final class ExpectedRaces extends TurboFilter {
  private static final String WORKER = "io.temporal.internal.worker.WorkflowWorker";
  private static final String RACE = "UnhandledCommand";

  /** Once for each way to log; others than Logback write what they like. */
  static void keepOutOfTheLog() {
    ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
    if (loggers instanceof LoggerContext context
        && context.getTurboFilterList().stream().noneMatch(ExpectedRaces.class::isInstance)) {
      context.addTurboFilter(new ExpectedRaces());
    }
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    return logger.getName().equals(WORKER) && (isRace(thrown) || anyIsRace(arguments))
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static boolean anyIsRace(Object @Nullable [] arguments) {
    return arguments != null && Arrays.stream(arguments).anyMatch(ExpectedRaces::isRace);
  }

  private static boolean isRace(@Nullable Object thrown) {
    return thrown instanceof StatusRuntimeException refusal
        && String.valueOf(refusal.getMessage()).contains(RACE);
  }
}
