package com.operanttechnologies.mail.oauth;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.mail.MailboxAccess;
import com.operanttechnologies.mail.oauth.TokenEndpoint.Answer;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The authorization code grant with a state and PKCE (RFC 6749, section 4.1; RFC 7636). */
@Component
class OAuthMailboxAccess implements MailboxAccess {
  private static final String PURPOSE = "code verifier";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private static final String REQUEST =
      """
      insert into access_request (tenant_id, id, mailbox_id, member_id, state_hash, verifier, expires_at)
      values (:tenant, :id, :mailbox, :member, :state, :verifier, now() + interval '10 minutes')
      """;

  private static final String USE =
      """
      delete from access_request
      where state_hash = :state and member_id = :member and expires_at > now()
      returning id, mailbox_id, verifier
      """;

  private final Tenants tenants;
  private final AccessRows rows;
  private final TokenEndpoint endpoint;
  private final Tokens tokens;
  private final SecretBox box;

  OAuthMailboxAccess(
      Tenants tenants, AccessRows rows, TokenEndpoint endpoint, Tokens tokens, SecretBox box) {
    this.tenants = tenants;
    this.rows = rows;
    this.endpoint = endpoint;
    this.tokens = tokens;
    this.box = box;
  }

  @Override
  public Optional<Status> of(UUID mailbox) {
    return rows.find(mailbox).map(AccessClient::status);
  }

  @Override
  public URI request(UUID mailbox, UUID member, URI callback) {
    AccessClient client =
        rows.find(mailbox)
            .orElseThrow(() -> new Conflict("This mailbox is logged in to with a password."));
    String state = tokens.random();
    String verifier = tokens.random();
    keep(mailbox, member, state, verifier);
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client.clientId());
    query.put("redirect_uri", callback.toString());
    query.put("scope", client.scope());
    query.put("state", state);
    query.put("code_challenge", BASE64.encodeToString(tokens.hash(verifier)));
    query.put("code_challenge_method", "S256");
    // both ask Google for a refresh token; others ignore what they do not know
    query.put("access_type", "offline");
    query.put("prompt", "consent");
    String separator = client.authorizationUrl().getRawQuery() == null ? "?" : "&";
    return URI.create(
        client.authorizationUrl()
            + separator
            + query.entrySet().stream()
                .map(
                    e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
  }

  private void keep(UUID mailbox, UUID member, String state, String verifier) {
    UUID id = UUID.randomUUID();
    byte[] plain = verifier.getBytes(StandardCharsets.US_ASCII);
    tenants.sql("delete from access_request where expires_at < now()").update();
    tenants
        .sql(REQUEST)
        .param("id", id)
        .param("mailbox", mailbox)
        .param("member", member)
        .param("state", tokens.hash(state))
        .param("verifier", box.seal(plain, tenants.current(), id, PURPOSE))
        .update();
  }

  private record Request(UUID mailbox, String verifier) {}

  @Override
  public Outcome grant(UUID tenant, UUID member, String state, String code, URI callback) {
    Optional<Request> request = tenants.as(tenant, () -> use(tenant, member, state));
    Optional<AccessClient> client =
        request.flatMap(r -> tenants.as(tenant, () -> rows.find(r.mailbox)));
    if (request.isEmpty() || client.isEmpty()) {
      return new Outcome.Refused("this way back is not good any more: connect the mailbox again");
    }
    UUID mailbox = request.get().mailbox;
    return switch (endpoint.exchange(client.get(), code, request.get().verifier, callback)) {
      case Answer.Tokens given when given.refresh() == null ->
          new Outcome.Refused(
              "the provider gave no refresh token: allow access while you are away, too");
      case Answer.Tokens given -> connected(tenant, mailbox, String.valueOf(given.refresh()));
      case Answer.Denied(String reason) -> new Outcome.Refused(reason);
      case Answer.Away(String reason) -> new Outcome.Refused(reason);
    };
  }

  private Optional<Request> use(UUID tenant, UUID member, String state) {
    return tenants
        .sql(USE)
        .param("state", tokens.hash(state))
        .param("member", member)
        .query((row, _) -> {
          UUID id = row.getObject("id", UUID.class);
          byte[] verifier = box.open(row.getBytes("verifier"), tenant, id, PURPOSE);
          return new Request(
              row.getObject("mailbox_id", UUID.class),
              new String(verifier, StandardCharsets.US_ASCII));
        })
        .optional();
  }

  private Outcome connected(UUID tenant, UUID mailbox, String refreshToken) {
    tenants.run(
        tenant,
        () ->
            rows.keepRefreshToken(
                mailbox,
                refreshToken,
                tenants.sql("select now()").query(OffsetDateTime.class).single()));
    return new Outcome.Connected(mailbox);
  }
}
