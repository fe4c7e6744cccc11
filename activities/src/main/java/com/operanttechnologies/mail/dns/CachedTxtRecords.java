package com.operanttechnologies.mail.dns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * The DNS asked with care: names that are none are not asked for, an answer is good for a few
 * seconds, few questions run at once, and a record as long as a book is cut.
 */
public final class CachedTxtRecords implements TxtRecords {
  private static final Duration GOOD_FOR = Duration.ofSeconds(10);
  private static final int MOST_NAMES = 500;
  private static final int MOST_RECORDS = 50;
  private static final int LONGEST_RECORD = 4_096;
  private static final int AT_ONCE = 8;
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_]([a-z0-9_-]{0,62}))+");

  private final TxtRecords records;
  private final InstantSource clock;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final Map<String, Kept> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST_NAMES;
        }
      };

  private record Kept(Answer answer, Instant until) {}

  public CachedTxtRecords(TxtRecords records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Answer of(String name) {
    if (!NAME.matcher(name).matches()) {
      return new Answer.Found(List.of());
    }
    Kept before = kept(name);
    if (before != null && before.until.isAfter(clock.instant())) {
      return before.answer;
    }
    Answer answer = asked(name);
    keep(name, new Kept(answer, clock.instant().plus(GOOD_FOR)));
    return answer;
  }

  private Answer asked(String name) {
    if (!turns.tryAcquire()) {
      return new Answer.Unanswered();
    }
    try {
      return bounded(records.of(name));
    } finally {
      turns.release();
    }
  }

  private static Answer bounded(Answer answer) {
    return answer instanceof Answer.Found(List<String> texts)
        ? new Answer.Found(
            texts.stream()
                .limit(MOST_RECORDS)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_RECORD)))
                .toList())
        : answer;
  }

  private synchronized @org.jspecify.annotations.Nullable Kept kept(String name) {
    return kept.get(name);
  }

  private synchronized void keep(String name, Kept answer) {
    if (answer.answer instanceof Answer.Found) {
      kept.put(name, answer);
    }
  }
}
