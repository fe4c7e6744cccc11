package com.operanttechnologies.mail.mime;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A checked mail address: the local part may hold UTF-8 (RFC 6532), the domain is in its ASCII
 * form.
 *
 * <p>Quoted local parts and address literals are refused: no customer has one, and they hide
 * commands.
 */
public record EmailAddress(String local, String domain) {
  private static final String ATEXT = "!#$%&'*+-/=?^_`{|}~.";
  private static final String CHANGED_BY_IDNA_2003 = "ßςẞ\u200c\u200d";

  /**
   * Reads an address.
   *
   * @param field the name a person gives the field, for the error
   * @throws HeaderInjection for line breaks and other control characters
   * @throws InvalidAddress for everything else that is no address
   */
  public static EmailAddress of(String field, String text) {
    FieldCheck.line(field, text);
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      throw new InvalidAddress(field, "it needs a name, one @ and a domain");
    }
    return new EmailAddress(
        local(field, text.substring(0, at)), domain(field, text.substring(at + 1)));
  }

  private static String local(String field, String local) {
    if (local.getBytes(StandardCharsets.UTF_8).length > 64) {
      throw new InvalidAddress(field, "the part before the @ is longer than 64 bytes");
    }
    if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
      throw new InvalidAddress(field, "a dot stands at the wrong place");
    }
    if (!local.codePoints().allMatch(EmailAddress::allowed)) {
      throw new InvalidAddress(
          field, "the part before the @ holds a character that is not allowed");
    }
    return local;
  }

  private static boolean allowed(int c) {
    if (c < 128) {
      return c >= '0' && c <= '9'
          || c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || ATEXT.indexOf(c) >= 0;
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static String domain(String field, String domain) {
    if (domain.codePoints().anyMatch(c -> CHANGED_BY_IDNA_2003.indexOf(c) >= 0)) {
      // java.net.IDN follows the rules of 2003, in which straße.example names another domain
      throw new InvalidAddress(field, "write this domain in its ASCII form (xn--…)");
    }
    String ascii = ascii(field, domain);
    if (ascii.length() > 253
        || ascii.endsWith(".")
        || ascii.contains("..")
        || ascii.startsWith(".")) {
      throw new InvalidAddress(field, "the domain is not valid");
    }
    return ascii;
  }

  private static String ascii(String field, String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      throw new InvalidAddress(field, "the domain is not valid");
    }
  }

  /** Whether a relay needs SMTPUTF8 (RFC 6531) for it. */
  public boolean needsUtf8() {
    return local.chars().anyMatch(c -> c > 127);
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
