package com.operanttechnologies.mail.sandbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The IMAP side: one mailbox a tenant, filled from the store when it is first touched. */
final class SandboxMailboxes extends Managers {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxMailboxes.class);
  private static final Session SESSION = Session.getInstance(new Properties());

  private final SandboxAccounts accounts;
  private final SandboxStore store;
  private final Map<UUID, SandboxUser> filled = new ConcurrentHashMap<>();
  private final Accounts users = new Accounts(getImapHostManager());

  SandboxMailboxes(SandboxAccounts accounts, SandboxStore store) {
    this.accounts = accounts;
    this.store = store;
  }

  @Override
  public UserManager getUserManager() {
    return users;
  }

  /**
   * Keeps the mail and shows it; one step for a tenant, so that filling meanwhile neither skips nor
   * doubles it.
   */
  void keep(SandboxMail mail) {
    filled.compute(
        mail.tenant(),
        (tenant, user) -> {
          store.keep(mail);
          if (user != null) {
            append(user, mail);
          }
          return user;
        });
    tell(mail);
  }

  /** Kept is kept: whoever is not told finds it in its turn. */
  private void tell(SandboxMail mail) {
    try {
      store.shown(mail);
    } catch (RuntimeException failure) {
      LOG.warn("A kept mail is read later: {}", failure.getClass().getSimpleName());
    }
  }

  private SandboxUser opened(UUID tenant) {
    return filled.computeIfAbsent(
        tenant,
        id -> {
          SandboxUser user = new SandboxUser(id, accounts, getImapHostManager());
          user.create();
          store.mailbox(id).forEach(mail -> append(user, mail));
          return user;
        });
  }

  private static void append(SandboxUser user, SandboxMail mail) {
    try {
      String trace =
          "Return-Path: <%s>\r\nDelivered-To: %s\r\n"
              .formatted(mail.envelopeFrom(), mail.envelopeTo());
      ByteArrayInputStream top = new ByteArrayInputStream(trace.getBytes(StandardCharsets.UTF_8));
      user.deliver(
          new MimeMessage(
              SESSION, new SequenceInputStream(top, new ByteArrayInputStream(mail.raw()))));
    } catch (MessagingException | IllegalStateException unreadable) {
      LOG.warn("A kept mail cannot be shown by IMAP: {}", unreadable.getClass().getSimpleName());
    }
  }

  private static @Nullable UUID tenant(String login) {
    try {
      return UUID.fromString(login);
    } catch (IllegalArgumentException noTenant) {
      return null;
    }
  }

  /** GreenMail's list of users, made on demand from who may log in. */
  private final class Accounts extends UserManager {
    Accounts(ImapHostManager host) {
      super(host);
    }

    @Override
    public boolean test(String login, String password) {
      UUID tenant = tenant(login);
      return tenant != null && accounts.accepts(tenant, password);
    }

    @Override
    @SuppressWarnings("NullAway") // GreenMail's own contract: null for an unknown user
    public GreenMailUser getUser(String login) {
      UUID tenant = tenant(login);
      return tenant == null ? null : opened(tenant);
    }

    @Override
    public GreenMailUser createUser(String email, String login, String password)
        throws UserException {
      throw new UserException("accounts of the sandbox are the tenants");
    }
  }
}
