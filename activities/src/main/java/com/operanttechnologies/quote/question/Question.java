package com.operanttechnologies.quote.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a buyer asked on the quote's page.
 *
 * @param number of the quote
 * @param contact who asked
 * @param line what the line said that it is about; absent: the whole quote
 * @param wantedUntil until when the buyer would like the quote to be valid
 * @param grantedUntil until when the seller has made it valid in answer
 */
public record Question(
    UUID id,
    UUID quote,
    String number,
    int version,
    UUID contact,
    String askedBy,
    Kind kind,
    @Nullable String line,
    String text,
    @Nullable LocalDate wantedUntil,
    Instant askedAt,
    @Nullable String answer,
    @Nullable LocalDate grantedUntil,
    @Nullable Instant answeredAt) {

  /** What is wanted. */
  public enum Kind {
    QUESTION,
    MORE_TIME;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean isOpen() {
    return answeredAt == null;
  }

  public boolean asksForTime() {
    return kind == Kind.MORE_TIME;
  }
}
