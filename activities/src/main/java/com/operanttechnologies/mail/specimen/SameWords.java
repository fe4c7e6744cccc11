package com.operanttechnologies.mail.specimen;

import com.operanttechnologies.mail.imap.HtmlText;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much of what the HTML part says the text part says too: by runs of three letters, which works
 * in languages with and without spaces, and by every number, for a number is what a quote is about.
 */
final class SameWords {
  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:[.,\u00a0\u202f' ]\\d{3})*(?:[.,]\\d+)?");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern HIDDEN = Pattern.compile("(?is)<div style=\"display:none.*?</div>");

  private final String html;
  private final String text;

  private SameWords(String html, String text) {
    this.html = html;
    this.text = text;
  }

  static SameWords of(String html, String text) {
    return new SameWords(words(HtmlText.of(visible(html))), words(text));
  }

  /**
   * Without the line that a mailbox shows beside the subject: readers do not see it in the mail.
   */
  private static String visible(String html) {
    return HIDDEN.matcher(html).replaceAll(" ");
  }

  private static String words(String text) {
    String bare = ADDRESS.matcher(text).replaceAll(" ");
    return Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** From 0 to 1: which part of the HTML's runs the text has. */
  double share() {
    Set<String> said = runs(html);
    Set<String> also = runs(text);
    long found = said.stream().filter(also::contains).count();
    return said.isEmpty() ? 1 : (double) found / said.size();
  }

  private static Set<String> runs(String text) {
    String letters =
        text.codePoints()
            .filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 3 <= letters.length(); i++) {
      runs.add(letters.substring(i, i + 3));
    }
    return runs;
  }

  /** Numbers of the HTML that the text does not have. */
  Set<String> missingNumbers() {
    Set<String> also = numbers(text);
    return numbers(html).stream()
        .filter(number -> !also.contains(number))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(match -> match.group().replaceAll("[\u00a0\u202f ]", " ").strip())
        .collect(Collectors.toSet());
  }
}
