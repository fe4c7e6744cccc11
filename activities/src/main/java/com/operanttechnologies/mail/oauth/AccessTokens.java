package com.operanttechnologies.mail.oauth;

import com.operanttechnologies.mail.oauth.TokenEndpoint.Answer;
import com.operanttechnologies.mail.smtp.AccessToken;
import com.operanttechnologies.mail.smtp.NoAccess;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Access tokens of mailboxes, kept in memory and refreshed before they end. */
@Component
public class AccessTokens {
  /** A connection that is made with a token must be ready before it ends. */
  private static final Duration MARGIN = Duration.ofMinutes(2);

  /** A provider that said no is left alone for a while. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final Tenants tenants;
  private final AccessRows rows;
  private final TokenEndpoint endpoint;
  private final InstantSource clock;
  private final Map<UUID, Slot> slots = new ConcurrentHashMap<>();

  @Autowired
  AccessTokens(Tenants tenants, AccessRows rows, TokenEndpoint endpoint) {
    this(tenants, rows, endpoint, InstantSource.system());
  }

  AccessTokens(Tenants tenants, AccessRows rows, TokenEndpoint endpoint, InstantSource clock) {
    this.tenants = tenants;
    this.rows = rows;
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /** A mailbox's token at the moment it is asked for; outside of any transaction. */
  public AccessToken of(UUID tenant, UUID mailbox) {
    return () -> slots.computeIfAbsent(mailbox, _ -> new Slot()).token(tenant, mailbox);
  }

  /**
   * The token is what a refresh token gave; another refresh token makes it worthless.
   *
   * @param refreshId of the refresh token
   */
  private record Held(String token, Instant endsAt, UUID refreshId) {}

  /** One mailbox's token: threads wait for one refresh in place of making many. */
  private final class Slot {
    private @Nullable Held held;

    synchronized String token(UUID tenant, UUID mailbox) throws NoAccess {
      AccessClient client =
          tenants
              .as(tenant, () -> rows.find(mailbox))
              .orElseThrow(() -> new NoAccess("the mailbox has no access by tokens"));
      UUID refreshId = client.refreshId();
      String refresh = client.refreshToken();
      if (refreshId == null || refresh == null) {
        held = null;
        throw new NoAccess("nobody has allowed the access yet: connect the mailbox");
      }
      Held known = held != null && held.refreshId.equals(refreshId) ? held : null;
      return known != null && known.endsAt.minus(MARGIN).isAfter(clock.instant())
          ? known.token
          : refreshed(tenant, mailbox, client, refreshId, refresh, known);
    }

    private String refreshed(
        UUID tenant,
        UUID mailbox,
        AccessClient client,
        UUID refreshId,
        String refresh,
        @Nullable Held known)
        throws NoAccess {
      if (client.error() != null && restsStill(client.errorAt())) {
        throw new NoAccess(client.error());
      }
      return switch (endpoint.refresh(client, refresh)) {
        case Answer.Tokens tokens -> kept(tenant, mailbox, client, refreshId, tokens);
        case Answer.Denied(String reason) -> throw failed(tenant, mailbox, reason);
        case Answer.Away(String reason) -> {
          if (known != null && known.endsAt.isAfter(clock.instant())) {
            yield known.token;
          }
          throw failed(tenant, mailbox, reason);
        }
      };
    }

    private String kept(
        UUID tenant, UUID mailbox, AccessClient client, UUID refreshId, Answer.Tokens tokens) {
      UUID now =
          tenants.as(
              tenant,
              () -> {
                String next = tokens.refresh();
                if (next != null && !next.equals(client.refreshToken())) {
                  rows.keepRefreshToken(mailbox, next, null);
                } else if (client.error() != null) {
                  rows.works(mailbox);
                }
                return rows.find(mailbox).map(AccessClient::refreshId).orElse(refreshId);
              });
      held =
          new Held(
              tokens.access(),
              clock.instant().plus(tokens.lifetime()),
              Objects.requireNonNullElse(now, refreshId));
      return tokens.access();
    }

    private NoAccess failed(UUID tenant, UUID mailbox, String reason) {
      held = null;
      tenants.run(tenant, () -> rows.failed(mailbox, reason));
      return new NoAccess(reason);
    }
  }

  private boolean restsStill(@Nullable Instant errorAt) {
    return errorAt != null && errorAt.plus(REST).isAfter(clock.instant());
  }
}
