package com.operanttechnologies.followup.path;

import com.operanttechnologies.followup.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Something that a sequence can wait for, branch on or end with. Written in few words, the same in
 * tables, forms and the API: {@code viewed}, {@code not_viewed 3 days}, {@code question_asked},
 * {@code metric visits above 100}, {@code metric visits below 5}, {@code date 2026-12-01}.
 */
public sealed interface Fact {

  /** A person has looked at the quote. */
  record Viewed() implements Fact {}

  /** No person has looked at the quote for so long after the start. */
  record NotViewed(Span within) implements Fact {}

  /** The recipient has asked something on the quote's page, or for more time. */
  record QuestionAsked() implements Fact {}

  /** The newest reading of a metric lies above or below a value. */
  record MetricBeyond(String metric, boolean above, BigDecimal value) implements Fact {}

  /** The day has begun in the recipient's zone. */
  record OnDay(LocalDate day) implements Fact {}

  /** Whether it is about a quote, and so never true without one. */
  default boolean needsQuote() {
    return switch (this) {
      case Viewed(), NotViewed(_), QuestionAsked() -> true;
      case MetricBeyond(_, _, _), OnDay(_) -> false;
    };
  }

  default String code() {
    return switch (this) {
      case Viewed() -> "viewed";
      case NotViewed(Span within) -> "not_viewed " + within.code();
      case QuestionAsked() -> "question_asked";
      case MetricBeyond(String metric, boolean above, BigDecimal value) ->
          "metric " + metric + (above ? " above " : " below ") + value.toPlainString();
      case OnDay(LocalDate day) -> "date " + day;
    };
  }

  /** As a clause: {@code the quote was viewed by a person}. */
  default String words() {
    return switch (this) {
      case Viewed() -> "the quote was viewed by a person";
      case NotViewed(Span within) -> "the quote was not viewed within " + within.words();
      case QuestionAsked() -> "a question was asked on the quote's page";
      case MetricBeyond(String metric, boolean above, BigDecimal value) ->
          "“" + metric + "” is " + (above ? "above " : "below ") + value.toPlainString();
      case OnDay(LocalDate day) -> "it is " + day;
    };
  }

  /**
   * Reads what {@link #code} wrote.
   *
   * @throws IllegalArgumentException in words
   */
  static Fact parse(String code) {
    String[] words = code.strip().split("\\s+");
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "viewed" -> new Viewed();
      case "not_viewed" -> new NotViewed(span(code.strip().substring("not_viewed".length())));
      case "question_asked" -> new QuestionAsked();
      case "metric" -> metric(words);
      case "date" -> day(words);
      default ->
          throw new IllegalArgumentException(
              "Say viewed, not_viewed 3 days, question_asked, metric NAME above 100, or date"
                  + " 2026-12-01");
    };
  }

  private static Span span(String code) {
    return Span.parse(code);
  }

  private static Fact metric(String[] words) {
    boolean above = words.length == 4 && words[2].equals("above");
    if (words.length != 4 || !above && !words[2].equals("below")) {
      throw new IllegalArgumentException("Say the metric's key, above or below, and a value");
    }
    try {
      return new MetricBeyond(words[1], above, new BigDecimal(words[3]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("“" + words[3] + "” is no number", e);
    }
  }

  private static Fact day(String[] words) {
    try {
      return new OnDay(LocalDate.parse(words.length == 2 ? words[1] : ""));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Say a day as 2026-12-01", e);
    }
  }
}
