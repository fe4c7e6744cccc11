package com.operanttechnologies.seal.archive;

import com.operanttechnologies.seal.pades.LastStamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** How long time stamps hold, when they are renewed, and when again after a failure. */
@Component
class RenewalDays {
  private static final Duration FIRST = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int DOUBLINGS = 10;

  private final ArchiveSettings settings;
  private final RetiredAlgorithms retired;

  RenewalDays(ArchiveSettings settings, RetiredAlgorithms retired) {
    this.settings = settings;
    this.retired = retired;
  }

  Instant until(LastStamp stamp) {
    return retired.until(stamp);
  }

  Instant until(Instant end, Collection<String> algorithms) {
    return retired.until(end, algorithms);
  }

  Instant due(LastStamp stamp) {
    return due(stamp.at(), until(stamp));
  }

  /** So long before its end as is configured, but not before half of its time is over. */
  Instant due(Instant stampedAt, Instant until) {
    Instant half = stampedAt.plus(Duration.between(stampedAt, until).dividedBy(2));
    Instant early = until.minus(settings.renewedBefore());
    return early.isAfter(half) ? early : half;
  }

  boolean isLast(int tries) {
    return tries >= settings.tries();
  }

  /** The first tries follow quickly, then one a day. */
  static Duration pause(int tries) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
    return pause.compareTo(DAY) > 0 ? DAY : pause;
  }

  /** An authority has another certificate only some day: a quarter of the time that is left. */
  static Duration patience(Instant now, Instant until) {
    Duration quarter = Duration.between(now, until).dividedBy(4);
    return quarter.compareTo(DAY) > 0 ? quarter : DAY;
  }
}
