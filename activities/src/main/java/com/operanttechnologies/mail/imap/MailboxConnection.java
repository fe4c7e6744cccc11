package com.operanttechnologies.mail.imap;

import com.operanttechnologies.mail.smtp.AccessToken;
import com.operanttechnologies.mail.smtp.GuardedSockets;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.TlsMode;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;

/** How an IMAP account is connected to (RFC 9051). */
final class MailboxConnection {
  private final MailboxSettings settings;
  private final Session session;

  /**
   * @param patience how long the server may be silent
   */
  MailboxConnection(MailboxSettings settings, HostPolicy policy, Duration patience) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings, policy, patience));
  }

  private static Properties properties(
      MailboxSettings settings, HostPolicy policy, Duration patience) {
    Properties properties = new Properties();
    properties.put("mail.imap.socketFactory", new GuardedSockets(policy));
    // otherwise a refused host would be tried again without the policy
    properties.setProperty("mail.imap.socketFactory.fallback", "false");
    properties.setProperty("mail.imap.connectiontimeout", "30000");
    properties.setProperty("mail.imap.timeout", Long.toString(patience.toMillis()));
    properties.setProperty("mail.imap.fetchsize", Integer.toString(512 * 1024));
    properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
    properties.setProperty(
        "mail.imap.ssl.enable", Boolean.toString(settings.tls() == TlsMode.IMPLICIT));
    String startTls = Boolean.toString(settings.tls() == TlsMode.STARTTLS_REQUIRED);
    properties.setProperty("mail.imap.starttls.enable", startTls);
    properties.setProperty("mail.imap.starttls.required", startTls);
    if (settings.token() != null) {
      properties.setProperty("mail.imap.auth.mechanisms", "XOAUTH2");
    }
    return properties;
  }

  IMAPStore open() throws MessagingException, IOException {
    AccessToken token = settings.token();
    String secret = token == null ? settings.password() : token.get();
    URLName url =
        new URLName("imap", settings.host(), settings.port(), null, settings.username(), secret);
    IMAPStore store = new IMAPStore(session, url);
    store.connect();
    return store;
  }
}
