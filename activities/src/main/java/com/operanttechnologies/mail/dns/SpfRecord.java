package com.operanttechnologies.mail.dns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The terms of one SPF record (RFC 7208, section 4.6.1). */
record SpfRecord(List<String> terms) {

  static boolean isOne(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.equals("v=spf1") || lower.startsWith("v=spf1 ");
  }

  static SpfRecord of(String text) {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return new SpfRecord(Arrays.asList(words).subList(1, words.length));
  }

  /** The names that are asked next. */
  List<String> further() {
    return terms.stream().flatMap(term -> target(term).stream()).toList();
  }

  private static Optional<String> target(String term) {
    String bare = term.replaceFirst("^[+?~-]", "");
    String name =
        bare.startsWith("include:") || bare.startsWith("redirect=") ? bare.split("[:=]", 2)[1] : "";
    // a macro stands for the sender of a real mail, which we are not
    return name.isEmpty() || name.contains("%") ? Optional.empty() : Optional.of(name);
  }

  /** The terms that cost receivers a question: no more than ten are asked. */
  long questions() {
    return terms.stream()
        .filter(term ->
            term.replaceFirst("^[+?~-]", "")
                .matches("(a|mx|ptr|include|exists|redirect)([:/=].*)?"))
        .count();
  }

  boolean letsEverybody() {
    return terms.stream().anyMatch(term -> term.equals("all") || term.equals("+all"));
  }

  /** The blocks of addresses that may send. */
  List<String> blocks() {
    return terms.stream()
        .map(term -> term.startsWith("+") ? term.substring(1) : term)
        .filter(term -> term.startsWith("ip4:") || term.startsWith("ip6:"))
        .map(term -> term.substring(4))
        .toList();
  }
}
