package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.template.advice.Finding;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.Specimens.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it would leave, and what is to be said about it.
 *
 * @param letter absent while it cannot be written; the findings say why
 * @param headers as they would stand on the wire
 * @param spoken the reader's language, in which the mail says the product's own words; absent: what
 *     is written is what everybody gets
 */
public record Preview(
    @Nullable Letter letter,
    List<Finding> findings,
    List<Header> headers,
    @Nullable Locale spoken) {
  public Preview {
    findings = List.copyOf(findings);
    headers = List.copyOf(headers);
  }

  /** The reader's language in words, such as German; empty for a mail in a member's own words. */
  public String language() {
    return spoken == null ? "" : spoken.getDisplayLanguage(Locale.ENGLISH);
  }

  /** How many thousand bytes the HTML has. */
  public int kilobytes() {
    return letter == null
        ? 0
        : (letter.html().getBytes(StandardCharsets.UTF_8).length + 999) / 1000;
  }
}
