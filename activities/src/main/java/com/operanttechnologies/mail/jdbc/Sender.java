package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.mime.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * Who a tenant's mails come from.
 *
 * @param mailbox the address that answers come to, if a mailbox is read
 */
public record Sender(Mailbox from, @Nullable String mailbox) {
  private static final int LONGEST_LOCAL = 64;

  /** The domain of From, which Message-IDs and signatures carry. */
  public String domain() {
    return domainOf(from.address());
  }

  /** The mailbox's address with the token in it, which ties an answer to its mail. */
  public @Nullable String answersWith(String token) {
    if (mailbox == null) {
      return null;
    }
    int at = mailbox.lastIndexOf('@');
    boolean fits = at + 1 + token.length() <= LONGEST_LOCAL;
    return fits ? mailbox.substring(0, at) + "+" + token + mailbox.substring(at) : mailbox;
  }

  /**
   * Where bounces go: the same address when it is of our own domain, so that they can be tied to
   * the mail; else From, which the relay surely lets us use.
   */
  public String returnPath(String token) {
    String answers = answersWith(token);
    return answers != null && domainOf(answers).equalsIgnoreCase(domain())
        ? answers
        : from.address();
  }

  private static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
