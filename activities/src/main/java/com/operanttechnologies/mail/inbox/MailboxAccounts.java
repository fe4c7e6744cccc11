package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.AddressRefused;
import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.engine.settings.MailSettings.Imap;
import com.operanttechnologies.engine.settings.MailSettings.Tls;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxSettings;
import com.operanttechnologies.mail.sandbox.jdbc.SandboxGate;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.TlsMode;
import com.operanttechnologies.tenant.Tenants;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which IMAP account a mailbox is read through: its own, the sandbox's, or the operator's. */
@Component
class MailboxAccounts {
  private static final String PURPOSE = "mailbox";

  private final OperantProperties properties;
  private final SandboxGate sandbox;
  private final Tenants tenants;
  private final SecretBox box;
  private final AddressPolicy addresses;

  MailboxAccounts(
      OperantProperties properties, SandboxGate sandbox, Tenants tenants, SecretBox box) {
    this.properties = properties;
    this.sandbox = sandbox;
    this.tenants = tenants;
    this.box = box;
    this.addresses = AddressPolicy.allowing(properties.http().allowedHosts());
  }

  /** Empty while there is none. */
  Optional<MailboxReader> reader(MailboxPosition position) {
    if (position.host() != null) {
      // a host that a tenant entered must not lead into our own network
      String host = position.host();
      return Optional.of(
          new MailboxReader(own(position, host), address -> isAllowed(host, address)));
    }
    return shared(position).map(account -> new MailboxReader(account, HostPolicy.ANYWHERE));
  }

  private boolean isAllowed(String host, InetAddress address) {
    try {
      addresses.check(host, address);
      return true;
    } catch (AddressRefused refused) {
      return false;
    }
  }

  private MailboxSettings own(MailboxPosition position, String host) {
    return new MailboxSettings(
        host,
        Objects.requireNonNullElse(position.port(), 993),
        tls(position.tls()),
        Objects.requireNonNullElse(position.username(), position.address()),
        position.secret() == null ? "" : password(position.tenant(), position.secret()),
        position.folder());
  }

  private static TlsMode tls(@Nullable String code) {
    return code == null ? TlsMode.IMPLICIT : mode(Tls.valueOf(code.toUpperCase(Locale.ROOT)));
  }

  private static TlsMode mode(@Nullable Tls tls) {
    return switch (tls) {
      case NONE -> TlsMode.NONE;
      case STARTTLS -> TlsMode.STARTTLS_REQUIRED;
      case null, default -> TlsMode.IMPLICIT;
    };
  }

  private String password(UUID tenant, UUID secret) {
    byte[] sealed =
        tenants.as(
            tenant,
            () ->
                tenants
                    .sql("select sealed from secret where id = :id")
                    .param("id", secret)
                    .query((row, _) -> row.getBytes("sealed"))
                    .single());
    return new String(box.open(sealed, tenant, secret, PURPOSE), StandardCharsets.UTF_8);
  }

  private Optional<MailboxSettings> shared(MailboxPosition position) {
    if (properties.sandboxEnabled()) {
      return sandbox.mailbox(position.tenant());
    }
    return Optional.ofNullable(properties.mail().imap()).map(MailboxAccounts::operators);
  }

  private static MailboxSettings operators(Imap imap) {
    return MailboxSettings.inbox(
        imap.host(),
        Objects.requireNonNullElse(imap.port(), 993),
        mode(imap.tls()),
        imap.username(),
        imap.password());
  }
}
