package com.operanttechnologies.evidence.web;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.FindingWords;
import com.operanttechnologies.evidence.Verification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was found out, as texts for the page. */
public record VerificationPage(
    String tone,
    String title,
    String text,
    Verification.@Nullable Summary summary,
    String at,
    String how,
    List<Row> rows) {

  public VerificationPage {
    rows = List.copyOf(rows);
  }

  /** One answer; the tone is that of its badge. */
  public record Row(String topic, String tone, String outcome, String text) {}

  static VerificationPage of(Verification verification, FindingWords words) {
    Verification.Summary summary = verification.summary();
    return new VerificationPage(
        switch (verification.verdict()) {
          case SOUND -> "good";
          case BROKEN -> "bad";
          case UNSEALED, UNREADABLE -> "warn";
        },
        words.title(verification),
        words.text(verification),
        summary,
        summary == null ? "" : moment(summary.at(), words),
        summary == null ? "" : words.how(summary),
        verification.findings().stream().map(finding -> row(finding, words)).toList());
  }

  /** As people say it; what is no instant stays as it was written. */
  private static String moment(String at, FindingWords words) {
    try {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
              .withLocale(Locale.forLanguageTag(lang(words)))
              .format(Instant.parse(at).atOffset(ZoneOffset.UTC))
          + " UTC";
    } catch (DateTimeParseException e) {
      return at;
    }
  }

  private static Row row(Finding finding, FindingWords words) {
    String tone =
        switch (finding.outcome()) {
          case PROVEN -> "good";
          case NOT_PROVEN -> "warn";
          case BROKEN -> "bad";
        };
    return new Row(words.topic(finding), tone, words.outcome(finding), words.text(finding));
  }

  /** Such as {@code de}: of the words, not of the browser. */
  static String lang(FindingWords words) {
    return Locale.forLanguageTag(words.say("lang")).toLanguageTag();
  }
}
