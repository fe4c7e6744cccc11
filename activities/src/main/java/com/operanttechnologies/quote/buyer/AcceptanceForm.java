package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.quote.stepup.Sender;
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
 * @param sender where it comes from, with a second proof if there is one
 */
public record AcceptanceForm(
    @Nullable String hash,
    @Nullable String nonce,
    @Nullable String name,
    boolean consent,
    List<String> options,
    Locale locale,
    Sender sender) {

  public AcceptanceForm(
      @Nullable String hash,
      @Nullable String nonce,
      @Nullable String name,
      boolean consent,
      List<String> options,
      Locale locale,
      @Nullable String ip,
      @Nullable String userAgent) {
    this(hash, nonce, name, consent, options, locale, Sender.from(ip, userAgent));
  }

  public AcceptanceForm {
    options = List.copyOf(options);
  }

  public @Nullable String ip() {
    return sender.ip();
  }

  public @Nullable String userAgent() {
    return sender.userAgent();
  }
}
