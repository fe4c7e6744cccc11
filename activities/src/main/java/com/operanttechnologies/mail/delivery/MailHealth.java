package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.MailSettings;
import com.operanttechnologies.mail.inbox.InboxTrouble;
import com.operanttechnologies.mail.sandbox.jdbc.SandboxGate;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says in readiness whether mail can leave and answers can be read; pages are served either way.
 */
@Component("mail")
class MailHealth implements HealthIndicator {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int TIMEOUT_MILLIS = 2_000;

  private final SandboxGate sandbox;
  private final InboxTrouble inbox;
  private final boolean sandboxed;
  private final MailSettings.@Nullable Relay relay;
  private volatile Seen seen = new Seen(Instant.EPOCH, null);

  MailHealth(OperantProperties properties, SandboxGate sandbox, InboxTrouble inbox) {
    this.sandbox = sandbox;
    this.inbox = inbox;
    this.sandboxed = properties.sandboxEnabled();
    this.relay = properties.mail().relay();
  }

  private record Seen(Instant at, @Nullable String trouble) {}

  @Override
  public Health health() {
    String relayTrouble = relayTrouble();
    String inboxTrouble = inbox.now();
    Health.Builder health =
        relayTrouble == null && inboxTrouble == null ? Health.up() : Health.down();
    return health
        .withDetail("relay", Objects.requireNonNullElse(relayTrouble, reachable()))
        .withDetail("inbox", Objects.requireNonNullElse(inboxTrouble, "readable"))
        .withDetail("unreadableMailboxes", inbox.unreadable())
        .build();
  }

  private String reachable() {
    return relay == null && !sandboxed ? "none: mailboxes send through their own" : "reachable";
  }

  /** Without a relay of the operator's, mail leaves through mailboxes that have their own. */
  private @Nullable String relayTrouble() {
    if (sandboxed) {
      return sandbox.isOpen() ? null : "the sandbox does not run";
    }
    if (relay == null) {
      return null;
    }
    if (seen.at.plus(KEPT).isBefore(Instant.now())) {
      seen = new Seen(Instant.now(), reached(relay));
    }
    return seen.trouble;
  }

  private static @Nullable String reached(MailSettings.Relay relay) {
    int port = Objects.requireNonNullElse(relay.port(), 587);
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(relay.host(), port), TIMEOUT_MILLIS);
      return null;
    } catch (IOException e) {
      return "the relay cannot be reached";
    }
  }
}
