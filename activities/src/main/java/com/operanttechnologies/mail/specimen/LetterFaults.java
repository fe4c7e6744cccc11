package com.operanttechnologies.mail.specimen;

import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.Specimens.Fault;
import com.operanttechnologies.mail.Specimens.Rule;
import com.operanttechnologies.mail.mime.HtmlTooLarge;
import com.operanttechnologies.mail.mime.MailBody;
import com.operanttechnologies.mail.mime.UnsendableMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be held against a letter before it is bytes. */
final class LetterFaults {
  private static final double LEAST = 0.6;
  private static final double LESS_THAN_GOOD = 0.8;
  private static final int LARGE = MailBody.HTML_LIMIT * 4 / 5;

  /** A comment that is not closed hides all that follows. */
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");

  private LetterFaults() {}

  /**
   * @param unsubscribe absent on essential mail, which has no way out
   */
  static List<Fault> of(Letter letter, @Nullable String unsubscribe) {
    List<Fault> faults = new ArrayList<>();
    if (unsubscribe != null) {
      wayOut(letter, unsubscribe, faults);
    }
    int bytes = letter.html().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LARGE && bytes <= MailBody.HTML_LIMIT) {
      faults.add(
          new Fault(
              Rule.SIZE,
              "The HTML has " + bytes / 1000 + " KB of the 102 KB that are shown unclipped.",
              "Shorten it before it grows further.",
              false));
    }
    if (!letter.html().isBlank() && !letter.text().isBlank()) {
      sameWords(letter, faults);
    }
    return faults;
  }

  private static void wayOut(Letter letter, String unsubscribe, List<Fault> faults) {
    String link = "href=\"" + unsubscribe.replace("&", "&amp;") + "\"";
    String shown = COMMENT.matcher(letter.html()).replaceAll("");
    boolean html = letter.html().isBlank() || shown.contains(link);
    if (!html || !letter.text().contains(unsubscribe)) {
      faults.add(
          new Fault(
              Rule.UNSUBSCRIBE_LINK,
              "The " + (html ? "text" : "HTML") + " does not show the unsubscribe link.",
              "Remove what hides the foot of the mail, such as a comment that is not closed.",
              true));
    }
  }

  private static void sameWords(Letter letter, List<Fault> faults) {
    SameWords both = SameWords.of(letter.html(), letter.text());
    long percent = Math.round(both.share() * 100);
    Set<String> numbers = both.missingNumbers();
    if (both.share() < LESS_THAN_GOOD) {
      faults.add(
          new Fault(
              Rule.TEXT,
              "The plain text says " + percent + " % of what the HTML says.",
              "Write into the text what the HTML says.",
              both.share() < LEAST));
    } else if (!numbers.isEmpty()) {
      faults.add(
          new Fault(
              Rule.TEXT,
              "The plain text lacks " + String.join(", ", numbers.stream().limit(3).toList()) + ".",
              "Write the same numbers into both.",
              false));
    }
  }

  static Fault unsendable(UnsendableMail mail) {
    Rule rule =
        switch (mail.field()) {
          case "List-Unsubscribe", "List-Id" -> Rule.UNSUBSCRIBE_HEADERS;
          case "Text part" -> Rule.TEXT;
          case "Inline image", "Content-ID" -> Rule.PICTURES;
          case "HTML part" -> mail instanceof HtmlTooLarge ? Rule.SIZE : Rule.PICTURES;
          default -> Rule.FIELDS;
        };
    String fix =
        switch (rule) {
          case SIZE -> "Shorten the HTML part.";
          case PICTURES -> "Remove it from the HTML: pictures come from the product's blocks.";
          case TEXT -> "Write the text part.";
          case UNSUBSCRIBE_HEADERS ->
              "Let the operator set operant.public-url to an https address.";
          default -> "Correct it where it is entered.";
        };
    return new Fault(rule, mail.getMessage() + ".", fix, true);
  }
}
