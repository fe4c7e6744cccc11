package com.operanttechnologies.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to send a sequence to a contact.
 *
 * @param quote what it is about; absent: nothing but the contact
 * @param sourceDetail where exactly it comes from, such as an import's id; no personal data
 * @param startAt the instant that its days are counted from; absent: now
 */
public record StartRequest(
    UUID sequence,
    UUID contact,
    @Nullable UUID quote,
    StartSource source,
    @Nullable String sourceDetail,
    @Nullable Instant startAt) {

  /** About the contact alone, from now on. */
  public static StartRequest of(UUID sequence, UUID contact, StartSource source) {
    return new StartRequest(sequence, contact, null, source, null, null);
  }

  /** The same about a quote. */
  public StartRequest about(@Nullable UUID other) {
    return new StartRequest(sequence, contact, other, source, sourceDetail, startAt);
  }

  /** The same, counted from that instant. */
  public StartRequest from(@Nullable Instant instant) {
    return new StartRequest(sequence, contact, quote, source, sourceDetail, instant);
  }

  /** The same with a word on where it comes from. */
  public StartRequest because(@Nullable String detail) {
    return new StartRequest(sequence, contact, quote, source, detail, startAt);
  }
}
