package com.operanttechnologies.mail.classification;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An enhanced status code (RFC 3463) and what it says about the recipient, in words. */
record Status(String code) {
  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");
  private static final Pattern BASIC =
      Pattern.compile("(?<![\\d.-])([45])([0-5])\\d(?=[ -])(?![ -]?\\d+ ?(?:kb|mb|bytes))");

  /** The last one that a text names: a server's own words come before those it passes on. */
  static Optional<Status> in(Evidence evidence, String text) {
    return evidence
        .find(ENHANCED, text)
        .results()
        .map(MatchResult::group)
        .map(Status::new)
        .filter(status -> !status.code.startsWith("2"))
        .reduce((first, second) -> first)
        .or(() ->
            evidence
                .find(BASIC, text)
                .results()
                .map(found -> new Status(found.group(1) + ".0.0"))
                .findFirst());
  }

  static @Nullable Status ofField(@Nullable String field) {
    if (field == null) {
      return null;
    }
    var found = ENHANCED.matcher(field.length() > 200 ? field.substring(0, 200) : field);
    return found.find() ? new Status(found.group()) : null;
  }

  boolean permanent() {
    return code.startsWith("5");
  }

  /** What went wrong, for the end of a sentence. */
  String words() {
    return switch (code.substring(2)) {
      case "1.1", "1.0", "1.10" -> "there is no such mailbox";
      case "1.2" -> "there is no such domain";
      case "1.3" -> "the address is not valid";
      case "1.6" -> "the mailbox has moved";
      case "2.1" -> "the mailbox is switched off";
      case "2.2" -> "the mailbox is full";
      case "2.3", "3.4" -> "the mail is too large";
      case "4.1", "4.4", "4.7" -> "the server could not be reached in time";
      case "7.1", "7.0", "7.26", "7.23", "7.25", "7.509" -> "the server refuses our mail";
      default -> permanent() ? "the server refused it for good" : "it could not be delivered now";
    };
  }
}
