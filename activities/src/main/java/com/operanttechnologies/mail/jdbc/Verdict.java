package com.operanttechnologies.mail.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a mail may leave now, with the reason why not. */
public sealed interface Verdict {
  /** Nothing speaks against it. */
  record Go() implements Verdict {}

  /** It must never leave. */
  record Stop(String reason) implements Verdict {}

  /** A person has to do something first. */
  record Hold(String reason) implements Verdict {}

  /**
   * Not yet.
   *
   * @param at when to look again; absent: when its process is told that something has changed
   */
  record Later(@Nullable Instant at, String reason) implements Verdict {}
}
