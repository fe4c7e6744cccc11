package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.quote.QuoteVersion;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** The sentence that a customer agrees to, and its SHA-256 for the evidence (ESIGN, UETA). */
public record ConsentText(String text, String sha256) {

  /** The sentence for this version in the reader's language. */
  public static ConsentText of(String number, QuoteVersion version, Locale locale) {
    String company = version.customer().company();
    String text =
        Words.of("quote", locale)
            .say(
                "consent",
                number,
                Integer.toString(version.version()),
                version.seller().name(),
                company == null ? version.customer().name() : company);
    return of(text);
  }

  private static ConsentText of(String text) {
    byte[] hash = Tokens.sha256(text.getBytes(StandardCharsets.UTF_8));
    return new ConsentText(text, HexFormat.of().formatHex(hash));
  }
}
