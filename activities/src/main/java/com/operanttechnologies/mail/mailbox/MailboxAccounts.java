package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.MailSettings.Imap;
import com.operanttechnologies.engine.settings.MailSettings.Tls;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Account;
import com.operanttechnologies.mail.TenantMailbox.Login;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxSettings;
import com.operanttechnologies.mail.jdbc.MailboxSecrets;
import com.operanttechnologies.mail.oauth.AccessTokens;
import com.operanttechnologies.mail.sandbox.jdbc.SandboxGate;
import com.operanttechnologies.mail.smtp.AccessToken;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.RelaySettings;
import com.operanttechnologies.mail.smtp.TlsMode;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts that a mailbox is used through: its own, the sandbox's, or the operator's. */
@Component
public class MailboxAccounts {
  private final OperantProperties properties;
  private final SandboxGate sandbox;
  private final Tenants tenants;
  private final MailboxSecrets secrets;
  private final AccessTokens tokens;
  private final TenantHosts hosts;

  MailboxAccounts(
      OperantProperties properties,
      SandboxGate sandbox,
      Tenants tenants,
      MailboxSecrets secrets,
      AccessTokens tokens,
      TenantHosts hosts) {
    this.properties = properties;
    this.sandbox = sandbox;
    this.tenants = tenants;
    this.secrets = secrets;
    this.tokens = tokens;
    this.hosts = hosts;
  }

  /**
   * Reads the answers to the mailbox; empty while nothing does. An account that several mailboxes
   * share is read by the built-in one.
   */
  public Optional<MailboxReader> reader(UUID tenant, TenantMailbox mailbox) {
    if (properties.sandboxEnabled()) {
      return mailbox.builtIn()
          ? sandbox.mailbox(tenant).map(account -> new MailboxReader(account, HostPolicy.ANYWHERE))
          : Optional.empty();
    }
    if (mailbox.imap() == null) {
      return mailbox.builtIn() ? operators() : Optional.empty();
    }
    return Optional.of(own(tenant, mailbox, mailbox.imap()));
  }

  private Optional<MailboxReader> operators() {
    return Optional.ofNullable(properties.mail().imap())
        .map(account -> new MailboxReader(operators(account), HostPolicy.ANYWHERE));
  }

  /** The mailbox's own account, whether it is read at present or not. */
  public Optional<MailboxReader> own(UUID tenant, TenantMailbox mailbox) {
    return Optional.ofNullable(mailbox.imap()).map(account -> own(tenant, mailbox, account));
  }

  private MailboxReader own(UUID tenant, TenantMailbox mailbox, Account account) {
    Secret secret = secret(tenant, mailbox, account);
    MailboxSettings settings =
        new MailboxSettings(
            account.host(),
            account.port(),
            account.tls(),
            account.username(),
            Objects.requireNonNullElse(secret.password, ""),
            mailbox.folders().inbox(),
            secret.token);
    return new MailboxReader(settings, hosts.policy(account.host()));
  }

  /** How the mailbox's own relay is logged in to. */
  public RelaySettings relay(UUID tenant, TenantMailbox mailbox, Account account) {
    Secret secret = secret(tenant, mailbox, account);
    URI here = properties.publicUrl();
    return new RelaySettings(
        account.host(),
        account.port(),
        account.username(),
        secret.token == null ? Objects.requireNonNullElse(secret.password, "") : null,
        account.tls(),
        true,
        null,
        here == null ? "localhost" : here.getHost(),
        secret.token);
  }

  /** Where an account that a tenant entered may lead. */
  public HostPolicy policy(Account account) {
    return hosts.policy(account.host());
  }

  private record Secret(@Nullable String password, @Nullable AccessToken token) {}

  private Secret secret(UUID tenant, TenantMailbox mailbox, Account account) {
    if (mailbox.login() == Login.OAUTH) {
      return new Secret(null, tokens.of(tenant, mailbox.id()));
    }
    UUID kept = account.secret();
    return new Secret(kept == null ? null : tenants.as(tenant, () -> secrets.read(kept)), null);
  }

  private static MailboxSettings operators(Imap imap) {
    return MailboxSettings.inbox(
        imap.host(),
        Objects.requireNonNullElse(imap.port(), 993),
        mode(imap.tls()),
        imap.username(),
        imap.password());
  }

  private static TlsMode mode(@Nullable Tls tls) {
    return switch (tls) {
      case NONE -> TlsMode.NONE;
      case STARTTLS -> TlsMode.STARTTLS_REQUIRED;
      case null, default -> TlsMode.IMPLICIT;
    };
  }
}
