package com.operanttechnologies.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox as it was entered; nothing in it is checked yet.
 *
 * @param smtp absent: the operator's relay
 * @param imap absent: the operator's account, if there is one
 * @param login password or oauth
 * @param answers plus, catch_all or plain
 * @param folders read besides the inbox
 * @param sentFolder absent: found by itself
 * @param access needed where the login is oauth
 */
public record MailboxInput(
    String address,
    @Nullable String name,
    @Nullable UUID owner,
    @Nullable Account smtp,
    @Nullable Account imap,
    String login,
    String answers,
    @Nullable String answerDomain,
    boolean returnPath,
    boolean sentCopies,
    List<String> folders,
    boolean readJunk,
    @Nullable String sentFolder,
    @Nullable Access access) {

  public MailboxInput {
    folders = List.copyOf(folders);
  }

  /**
   * An account.
   *
   * @param port absent: the usual one of its encryption
   * @param tls starttls or implicit; none only for hosts that the operator named
   * @param username absent: the mailbox's address
   * @param password absent: the one that is kept, if host and user name stay
   */
  public record Account(
      String host,
      @Nullable Integer port,
      String tls,
      @Nullable String username,
      @Nullable String password) {}

  /**
   * The OAuth2 client that the provider knows us as.
   *
   * @param provider google, microsoft or other; the addresses and the scope of the first two are
   *     known
   * @param clientSecret absent: the one that is kept
   */
  public record Access(
      String provider,
      String clientId,
      @Nullable String clientSecret,
      @Nullable String authorizationUrl,
      @Nullable String tokenUrl,
      @Nullable String scope) {}
}
