package com.operanttechnologies.mail.dns;

import com.operanttechnologies.problem.InvalidInput;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** The domain of a sender's address, in ASCII. */
public record SenderDomain(String name) {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^\\s@]{1,190}");
  private static final Pattern LABELS =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

  /**
   * The domain of an address as it was typed.
   *
   * @throws InvalidInput naming the field address
   */
  public static SenderDomain of(String address) {
    String typed = address.strip();
    if (!ADDRESS.matcher(typed).matches() || typed.contains("..")) {
      throw refused();
    }
    try {
      String ascii = IDN.toASCII(typed.substring(typed.indexOf('@') + 1));
      String name = ascii.toLowerCase(Locale.ROOT);
      if (LABELS.matcher(name).matches()) {
        return new SenderDomain(name);
      }
      throw refused();
    } catch (IllegalArgumentException noDomain) {
      throw refused();
    }
  }

  private static InvalidInput refused() {
    return new InvalidInput("address", "Enter an e-mail address such as sales@example.com");
  }
}
