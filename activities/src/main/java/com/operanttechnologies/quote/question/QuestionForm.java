package com.operanttechnologies.quote.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer sends to ask.
 *
 * @param hash of the version that the page showed
 * @param nonce one-time mark of that page
 * @param line id of the line asked about; absent or empty: the whole quote
 * @param wantedUntil only when asking for more time
 */
public record QuestionForm(
    Question.Kind kind,
    @Nullable String hash,
    @Nullable String nonce,
    @Nullable String line,
    @Nullable String text,
    @Nullable LocalDate wantedUntil) {

  String words() {
    return text == null ? "" : text.strip().replace("\r\n", "\n");
  }
}
