package com.operanttechnologies.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that receivers look at before they trust a sender, and what was found.
 *
 * @param found in a sentence
 * @param fix what to do, in a sentence; absent where nothing is to be done
 * @param record a DNS record to publish, if that is the fix
 */
public record SenderCheck(
    Kind kind, State state, String found, @Nullable String fix, @Nullable Txt record) {

  /** What is looked at, in the order in which it is shown. */
  public enum Kind {
    /** The domain is the tenant's own. */
    PROOF("Your own domain"),
    /** The domain names who may send for it (RFC 7208). */
    SPF("SPF"),
    /** Receivers can check the signature (RFC 6376). */
    DKIM("DKIM"),
    /** The domain says what becomes of mail that fails (RFC 7489). */
    DMARC("DMARC"),
    /** What is proved is proved for the domain that the reader sees in From. */
    ALIGNMENT("Alignment"),
    /** Nobody reads along on the way to the relay. */
    TLS("Encrypted to the relay");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** The name in tables and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of looking. */
  public enum State {
    PASSED,
    /** In the sandbox nothing is looked up: its mails never leave. */
    SIMULATED,
    /** It cannot be said, or the DNS did not answer: nothing is refused for that. */
    UNSURE,
    FAILED;

    /** The name in tables and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A TXT record. */
  public record Txt(String name, String text) {}

  /** It holds. */
  public static SenderCheck passed(Kind kind, String found) {
    return new SenderCheck(kind, State.PASSED, found, null, null);
  }

  /** Nobody can say whether it holds. */
  public static SenderCheck unsure(Kind kind, String found, @Nullable String fix) {
    return new SenderCheck(kind, State.UNSURE, found, fix, null);
  }

  /** It does not hold. */
  public static SenderCheck failed(Kind kind, String found, String fix, @Nullable Txt record) {
    return new SenderCheck(kind, State.FAILED, found, fix, record);
  }

  /** Whether nothing is left to be done about it. */
  public boolean isGreen() {
    return state == State.PASSED || state == State.SIMULATED;
  }
}
