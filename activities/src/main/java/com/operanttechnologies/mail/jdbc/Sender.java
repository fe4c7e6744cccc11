package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Answers;
import com.operanttechnologies.mail.mime.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * Who a tenant's mail comes from.
 *
 * @param mailbox what it leaves from; absent while nothing can send
 * @param answersTo the address that answers come to, if a mailbox is read
 */
public record Sender(
    Mailbox from,
    @Nullable TenantMailbox mailbox,
    @Nullable String answersTo,
    Answers answers,
    @Nullable String answerDomain,
    boolean returnPath) {
  private static final int LONGEST_LOCAL = 64;

  /** The domain of From, which Message-IDs and signatures carry. */
  public String domain() {
    return domainOf(from.address());
  }

  /** The address with the token in it, which ties an answer to its mail. */
  public @Nullable String answersWith(String token) {
    if (answersTo == null) {
      return null;
    }
    return switch (answers) {
      case PLAIN -> answersTo;
      case CATCH_ALL -> "reply+" + token + "@" + answerDomain;
      case PLUS -> {
        int at = answersTo.lastIndexOf('@');
        boolean fits = at + 1 + token.length() <= LONGEST_LOCAL;
        yield fits ? answersTo.substring(0, at) + "+" + token + answersTo.substring(at) : answersTo;
      }
    };
  }

  /**
   * Where bounces go: the tokened address where the mailbox says so and it is of our own or the
   * caught domain, so that they can be tied to the mail; else From, which the relay surely lets us
   * use.
   */
  public String returnPath(String token) {
    String answers = returnPath ? answersWith(token) : null;
    return answers != null && isOurs(domainOf(answers)) ? answers : from.address();
  }

  private boolean isOurs(String domain) {
    return domain.equalsIgnoreCase(domain()) || domain.equalsIgnoreCase(answerDomain);
  }

  private static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
