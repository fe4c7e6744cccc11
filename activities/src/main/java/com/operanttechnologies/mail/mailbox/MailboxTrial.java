package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.Mailboxes.Finding;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Account;
import com.operanttechnologies.mail.TenantMailbox.Login;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxSession;
import com.operanttechnologies.mail.imap.MailboxSettings;
import com.operanttechnologies.mail.imap.MailboxUnreadable;
import com.operanttechnologies.mail.imap.SpecialFolders;
import com.operanttechnologies.mail.jdbc.MailboxSecrets;
import com.operanttechnologies.mail.jdbc.MailboxTable;
import com.operanttechnologies.mail.oauth.AccessTokens;
import com.operanttechnologies.mail.smtp.AccessToken;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.RelaySettings;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logs in to a mailbox's accounts for real, and says which step failed. */
@Component
class MailboxTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Tenants tenants;
  private final MailboxTable table;
  private final MailboxSecrets secrets;
  private final AccessTokens tokens;
  private final TenantHosts hosts;

  MailboxTrial(
      Tenants tenants,
      MailboxTable table,
      MailboxSecrets secrets,
      AccessTokens tokens,
      TenantHosts hosts) {
    this.tenants = tenants;
    this.table = table;
    this.secrets = secrets;
    this.tokens = tokens;
    this.hosts = hosts;
  }

  List<Finding> test(UUID tenant, UUID mailbox) {
    TenantMailbox known = known(tenant, mailbox);
    boolean byToken = known.login() == Login.OAUTH;
    return findings(
        login(tenant, mailbox, byToken, checked(known.smtp()), known.smtp()),
        login(tenant, mailbox, byToken, checked(known.imap()), known.imap()),
        known.folders());
  }

  List<Finding> test(UUID tenant, @Nullable UUID mailbox, CheckedMailbox entered) {
    TenantMailbox known = mailbox == null ? null : known(tenant, mailbox);
    boolean byToken = entered.login() == Login.OAUTH;
    return findings(
        login(tenant, mailbox, byToken, entered.smtp(), known == null ? null : known.smtp()),
        login(tenant, mailbox, byToken, entered.imap(), known == null ? null : known.imap()),
        new TenantMailbox.Folders(
            "INBOX", entered.folders(), entered.input().readJunk(), entered.sentFolder()));
  }

  private TenantMailbox known(UUID tenant, UUID mailbox) {
    return tenants
        .as(tenant, () -> table.find(mailbox))
        .orElseThrow(() -> new NotFound("The mailbox"));
  }

  private static @Nullable CheckedAccount checked(@Nullable Account account) {
    return account == null
        ? null
        : new CheckedAccount(
            account.host(), account.port(), account.tls(), account.username(), null);
  }

  private record Attempt(
      CheckedAccount account, @Nullable String password, @Nullable AccessToken token) {}

  private @Nullable Attempt login(
      UUID tenant,
      @Nullable UUID mailbox,
      boolean byToken,
      @Nullable CheckedAccount account,
      @Nullable Account known) {
    if (account == null) {
      return null;
    }
    if (byToken && mailbox != null) {
      return new Attempt(account, null, tokens.of(tenant, mailbox));
    }
    UUID kept = account.isSame(known) && known != null ? known.secret() : null;
    String password =
        account.password() != null || kept == null
            ? account.password()
            : tenants.as(tenant, () -> secrets.read(kept));
    return new Attempt(account, password, null);
  }

  private List<Finding> findings(
      @Nullable Attempt smtp, @Nullable Attempt imap, TenantMailbox.Folders folders) {
    List<Finding> findings = new ArrayList<>();
    if (smtp == null) {
      findings.add(new Finding("Sending: through the server's own relay", null));
    } else {
      findings.add(sending(smtp));
    }
    if (imap != null) {
      findings.addAll(receiving(imap, folders));
    }
    return findings;
  }

  private Finding sending(Attempt attempt) {
    CheckedAccount account = attempt.account;
    RelaySettings settings =
        new RelaySettings(
            account.host(),
            account.port(),
            account.username(),
            attempt.token == null ? Objects.requireNonNullElse(attempt.password, "") : null,
            account.tls(),
            true,
            null,
            "localhost",
            attempt.token);
    try (Relay relay = new Relay(settings, hosts.policy(account.host()))) {
      Optional<NotSent> failed = relay.probe(PATIENCE);
      return failed
          .map(reason -> new Finding("Sending: " + step(reason), words(reason)))
          .orElseGet(() -> new Finding("Sending: log in to " + account.host(), null));
    }
  }

  private static String words(NotSent failed) {
    return Objects.requireNonNullElse(MailboxNotes.trouble(failed), "the server did not go on");
  }

  private static String step(NotSent failed) {
    return switch (failed.phase()) {
      case CONNECT, GREETING -> "connect";
      case TLS -> "encrypt";
      default -> "log in";
    };
  }

  private List<Finding> receiving(Attempt attempt, TenantMailbox.Folders folders) {
    CheckedAccount account = attempt.account;
    MailboxSettings settings =
        new MailboxSettings(
            account.host(),
            account.port(),
            account.tls(),
            account.username(),
            Objects.requireNonNullElse(attempt.password, ""),
            folders.inbox(),
            attempt.token);
    List<Finding> findings = new ArrayList<>();
    MailboxReader reader = new MailboxReader(settings, hosts.policy(account.host()));
    try (MailboxSession session = reader.open()) {
      findings.add(new Finding("Receiving: log in to " + account.host(), null));
      open(session, folders.inbox(), findings);
      for (String folder : folders.more()) {
        open(session, folder, findings);
      }
      special(session, folders, findings);
    } catch (MailboxUnreadable failed) {
      findings.add(new Finding("Receiving: " + failed.stepInWords(), failed.reason()));
    }
    return findings;
  }

  private static void open(MailboxSession session, String folder, List<Finding> findings) {
    try {
      session.end(folder);
      findings.add(new Finding("Receiving: open " + folder, null));
    } catch (MailboxUnreadable failed) {
      findings.add(new Finding("Receiving: open " + folder, failed.reason()));
    }
  }

  private static void special(
      MailboxSession session, TenantMailbox.Folders folders, List<Finding> findings)
      throws MailboxUnreadable {
    SpecialFolders special = session.specialFolders();
    String sent = folders.sent() == null ? special.sent() : folders.sent();
    if (sent == null) {
      findings.add(
          new Finding("Sent mail: find the folder", "none was found; name it if there is one"));
    } else {
      open(session, sent, findings);
    }
  }
}
