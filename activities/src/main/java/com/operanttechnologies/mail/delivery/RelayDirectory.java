package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.MailSettings;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.mailbox.MailboxPools;
import com.operanttechnologies.mail.sandbox.jdbc.SandboxGate;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.RelaySettings;
import com.operanttechnologies.mail.smtp.TlsMode;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Which relay takes a mailbox's mail: its own, the operator's, or the sandbox under the tenant's
 * login.
 */
@Component
class RelayDirectory implements DisposableBean {
  private final SandboxGate sandbox;
  private final MailboxPools pools;
  private final boolean sandboxed;
  private final @Nullable Relay operators;

  RelayDirectory(OperantProperties properties, SandboxGate sandbox, MailboxPools pools) {
    this.sandbox = sandbox;
    this.pools = pools;
    this.sandboxed = properties.sandboxEnabled();
    MailSettings.Relay relay = properties.mail().relay();
    this.operators =
        relay == null || sandboxed
            ? null
            : new Relay(settings(relay, properties.publicUrl()), HostPolicy.ANYWHERE);
  }

  private static RelaySettings settings(MailSettings.Relay relay, @Nullable URI publicUrl) {
    String hello = publicUrl == null ? "localhost" : publicUrl.getHost();
    return new RelaySettings(
        relay.host(),
        relay.port() == null ? 587 : relay.port(),
        relay.username(),
        relay.password(),
        tls(relay.tls()),
        true,
        null,
        hello);
  }

  static TlsMode tls(MailSettings.@Nullable Tls tls) {
    return switch (tls) {
      case NONE -> TlsMode.NONE;
      case IMPLICIT -> TlsMode.IMPLICIT;
      case null, default -> TlsMode.STARTTLS_REQUIRED;
    };
  }

  /** The relay; empty while the sandbox does not run. */
  Optional<Relay> of(UUID tenant, TenantMailbox mailbox) {
    if (sandboxed) {
      return sandbox.relay(tenant);
    }
    return mailbox.smtp() == null
        ? Optional.ofNullable(operators)
        : Optional.of(pools.of(tenant, mailbox, mailbox.smtp()));
  }

  @Override
  public void destroy() {
    if (operators != null) {
      operators.close();
    }
  }
}
