package com.operanttechnologies.mail.smtp;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one sending took and what the relay said, for the ledger. Written by the thread that sends,
 * read after it has ended.
 */
public final class Trace {
  private static final int LONGEST = 2_000;

  /** The parts of a conversation that are timed. */
  public enum Part {
    CONNECT,
    TLS,
    AUTH,
    ENVELOPE,
    DATA,
    ANSWER
  }

  private final Map<Part, Long> nanos = new EnumMap<>(Part.class);
  private @Nullable Part running;
  private long since;
  private @Nullable String reply;

  /** The part begins, and the one before it has ended. */
  void begin(Part part) {
    pause();
    running = part;
    since = System.nanoTime();
  }

  /** Nothing is timed until the next part begins. */
  void pause() {
    if (running != null) {
      nanos.merge(running, System.nanoTime() - since, Long::sum);
      running = null;
    }
  }

  /** What the relay says now; the last thing said is kept. */
  void replied(String text) {
    String lines = text.strip().replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    reply = lines.length() > LONGEST ? lines.substring(0, LONGEST) : lines;
  }

  /** In full, with all its lines; absent: it said nothing. */
  public @Nullable String reply() {
    return reply;
  }

  /** In milliseconds; absent: it did not come to that. */
  public @Nullable Integer millis(Part part) {
    Long spent = nanos.get(part);
    return spent == null ? null : (int) (spent / 1_000_000);
  }
}
