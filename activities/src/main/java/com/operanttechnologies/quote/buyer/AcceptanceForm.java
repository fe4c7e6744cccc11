package com.operanttechnologies.quote.buyer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sends to accept.
 *
 * @param hash of the version that the page showed
 * @param nonce one-time mark of that page
 * @param options ids of the chosen optional lines
 * @param locale the page's language, which the consent was shown in
 */
public record AcceptanceForm(
    @Nullable String hash,
    @Nullable String nonce,
    @Nullable String name,
    boolean consent,
    List<String> options,
    Locale locale,
    @Nullable String ip,
    @Nullable String userAgent) {

  public AcceptanceForm {
    options = List.copyOf(options);
  }
}
