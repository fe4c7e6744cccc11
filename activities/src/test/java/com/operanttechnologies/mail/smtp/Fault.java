package com.operanttechnologies.mail.smtp;

import java.time.Duration;

/** What a scripted server does in place of its usual answer. */
public sealed interface Fault {
  /** Answers with this line; an answer of 2xx or 3xx lets the conversation go on. */
  record Reply(String line) implements Fault {}

  /** Closes the connection with a reset. */
  record Drop() implements Fault {}

  /** Never answers, but keeps the connection. */
  record Silence() implements Fault {}

  /** Closes only its own direction. */
  record HalfClose() implements Fault {}

  /** Answers as usual after a while. */
  record Slow(Duration pause) implements Fault {}

  /** Answers as usual once this has happened. */
  record Run(Runnable first) implements Fault {}

  static Fault reply(String line) {
    return new Reply(line);
  }
}
