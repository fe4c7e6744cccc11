package com.operanttechnologies.mail.classification;

import java.time.LocalDate;

/**
 * A day that a text names.
 *
 * @param start where it stands
 * @param endsRange it is the end of a span of days that is written as one, such as May 3 - 14
 */
record DateMention(int start, int end, LocalDate day, boolean endsRange) {
  boolean overlaps(DateMention other) {
    return start < other.end && other.start < end;
  }
}
