package com.operanttechnologies.mail;

import com.operanttechnologies.mail.smtp.TlsMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sender's address with the accounts that its mails leave and its answers are read through.
 *
 * @param name shown beside the address; absent: the organisation's sender
 * @param owner the member whose quotes leave from it
 * @param builtIn the one that whoever runs the product provides
 * @param smtp absent: the operator's relay
 * @param imap absent: the operator's account for answers, if there is one
 * @param returnPath bounces come to the tokened address too
 * @param sentCopies what has left is put into the account's folder of sent mail
 * @param revision raised by each change of its settings
 */
public record TenantMailbox(
    UUID id,
    String address,
    @Nullable String name,
    @Nullable UUID owner,
    boolean builtIn,
    boolean isDefault,
    @Nullable Account smtp,
    @Nullable Account imap,
    Login login,
    Answers answers,
    @Nullable String answerDomain,
    boolean returnPath,
    boolean sentCopies,
    Folders folders,
    int revision,
    @Nullable Instant pausedAt,
    Health health) {

  /**
   * An account at somebody's server.
   *
   * @param secret where its password is kept, sealed
   */
  public record Account(
      String host, int port, TlsMode tls, String username, @Nullable UUID secret) {}

  /** What an account is logged in to with. */
  public enum Login {
    PASSWORD,
    /** A token that the mail's provider hands out (XOAUTH2). */
    OAUTH;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the address that answers go to carries the token of the mail they answer. */
  public enum Answers {
    /** local+token@domain, which the server delivers to local@domain. */
    PLUS,
    /** reply+token@domain, of a domain whose every address is delivered to the mailbox. */
    CATCH_ALL,
    /** Not at all: answers are known by what they refer to. */
    PLAIN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is read and where copies go.
   *
   * @param inbox its name at the server
   * @param more read besides
   * @param junk read the folder of junk too
   * @param sent absent: found by its special use (RFC 6154) or its usual names
   */
  public record Folders(String inbox, List<String> more, boolean junk, @Nullable String sent) {
    public Folders {
      more = List.copyOf(more);
    }
  }

  /** When it last worked, and what is wrong with it, in words without any server's own. */
  public record Health(
      @Nullable Instant sentAt,
      @Nullable String sendError,
      @Nullable Instant sendErrorAt,
      @Nullable Instant readToEndAt,
      @Nullable String readError,
      @Nullable Instant readErrorAt,
      @Nullable String copyError) {

    public boolean good() {
      return sendError == null && readError == null && copyError == null;
    }
  }

  public boolean paused() {
    return pausedAt != null;
  }
}
