package com.operanttechnologies.mail.sandbox.jdbc;

import com.operanttechnologies.mail.imap.MailboxSettings;
import com.operanttechnologies.mail.sandbox.SandboxServers;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.RelaySettings;
import com.operanttechnologies.mail.smtp.TlsMode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The way into the sandbox's servers for each tenant, wherever they listen at the moment. */
@Component
public class SandboxGate implements DisposableBean {
  private static final String HOST = "127.0.0.1";

  private final SandboxServers servers;
  private final TenantAccounts accounts;
  private final Map<UUID, Open> relays = new ConcurrentHashMap<>();

  SandboxGate(SandboxServers servers, TenantAccounts accounts) {
    this.servers = servers;
    this.accounts = accounts;
  }

  private record Open(int port, Relay relay) {}

  public boolean isOpen() {
    return servers.isRunning();
  }

  /** The sandbox as a relay, under the tenant's login; empty while it does not run. */
  public Optional<Relay> relay(UUID tenant) {
    if (!servers.isRunning()) {
      return Optional.empty();
    }
    int port = servers.smtpPort();
    return Optional.of(relays.compute(tenant, (id, open) -> at(port, id, open)).relay);
  }

  private Open at(int port, UUID tenant, @Nullable Open open) {
    if (open != null && open.port == port) {
      return open;
    }
    if (open != null) {
      open.relay.close();
    }
    RelaySettings settings =
        RelaySettings.of(HOST, port, tenant.toString(), accounts.password(tenant), TlsMode.NONE);
    return new Open(port, new Relay(settings, HostPolicy.ANYWHERE));
  }

  /** The tenant's own mailbox; empty while the sandbox does not run. */
  public Optional<MailboxSettings> mailbox(UUID tenant) {
    return servers.isRunning()
        ? Optional.of(
            MailboxSettings.inbox(
                HOST,
                servers.imapPort(),
                TlsMode.NONE,
                tenant.toString(),
                accounts.password(tenant)))
        : Optional.empty();
  }

  @Override
  public void destroy() {
    relays.values().forEach(open -> open.relay.close());
  }
}
