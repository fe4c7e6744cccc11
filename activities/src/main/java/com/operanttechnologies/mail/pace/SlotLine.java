package com.operanttechnologies.mail.pace;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongToIntFunction;

/**
 * The slots of one mailbox, domain or organisation along time, in milliseconds; says when one more
 * has room.
 */
final class SlotLine {
  private long[] at = new long[16];
  private int size;

  void add(long instant) {
    if (size == at.length) {
      at = Arrays.copyOf(at, 2 * size);
    }
    int place = after(instant);
    System.arraycopy(at, place, at, place + 1, size - place);
    at[place] = instant;
    size++;
  }

  /** The first instant from the wanted one on that is so far away from every slot. */
  long apart(long wanted, long gap) {
    long free = wanted;
    int place = after(free);
    if (place > 0) {
      free = Math.max(free, at[place - 1] + gap);
    }
    while (place < size && at[place] < free + gap) {
      free = Math.max(free, at[place] + gap);
      place++;
    }
    return free;
  }

  /**
   * The first instant from the wanted one on at which one more slot leaves at most the limit in
   * every window of this length.
   *
   * @param limit by instant; 0 for none
   */
  long underLimit(long wanted, Duration window, LongToIntFunction limit) {
    long free = wanted;
    long next = crowdedUntil(free, window.toMillis(), limit);
    while (next > free) {
      free = next;
      next = crowdedUntil(free, window.toMillis(), limit);
    }
    return free;
  }

  private long crowdedUntil(long wanted, long window, LongToIntFunction limit) {
    int most = limit.applyAsInt(wanted);
    if (most <= 0) {
      return wanted;
    }
    int place = after(wanted);
    int last = Math.min(place, size - most);
    for (int first = last; first >= Math.max(0, place - most); first--) {
      long begin = Math.min(at[first], wanted);
      long end = Math.max(at[first + most - 1], wanted);
      if (end - begin < window) {
        return at[first] + window;
      }
    }
    return wanted;
  }

  /** How many stand at or before the instant. */
  private int after(long instant) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle] <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
