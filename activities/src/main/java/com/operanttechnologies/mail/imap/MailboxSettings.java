package com.operanttechnologies.mail.imap;

import com.operanttechnologies.mail.smtp.AccessToken;
import com.operanttechnologies.mail.smtp.TlsMode;
import org.jspecify.annotations.Nullable;

/**
 * Which mailbox is read.
 *
 * @param folder its inbox
 * @param token in place of the password: login by XOAUTH2
 */
public record MailboxSettings(
    String host,
    int port,
    TlsMode tls,
    String username,
    String password,
    String folder,
    @Nullable AccessToken token) {

  public MailboxSettings {
    if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("The mailbox's host must be a host name");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("The mailbox's port must be 1 to 65535");
    }
  }

  public MailboxSettings(
      String host, int port, TlsMode tls, String username, String password, String folder) {
    this(host, port, tls, username, password, folder, null);
  }

  /** The inbox of an account. */
  public static MailboxSettings inbox(
      String host, int port, TlsMode tls, String username, String password) {
    return new MailboxSettings(host, port, tls, username, password, "INBOX");
  }

  @Override
  public String toString() {
    return "MailboxSettings[" + host + ":" + port + ", " + tls + ", " + folder + "]";
  }
}
