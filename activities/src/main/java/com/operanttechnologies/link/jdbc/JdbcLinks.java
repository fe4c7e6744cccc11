package com.operanttechnologies.link.jdbc;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links in PostgreSQL: made when first asked for. */
@Component
class JdbcLinks implements Links {
  private static final String FIND = "select * from link where purpose = ";

  private static final String ADD =
      """
      insert into link (tenant_id, purpose, quote_id, contact_id, message_id, key_id)
      values (:tenant, :purpose, :quote, :contact, :message, :key)
      on conflict do nothing
      returning *
      """;

  private static final String ADD_REPLY =
      """
      insert into link (tenant_id, id, purpose, message_id, epoch, key_id)
      values (:tenant, :id, 'reply', :id, :epoch, :key)
      """;

  private static final String ADD_ROUTE =
      """
      insert into link_route (token_hash, tenant_id, link_id)
      values (:hash, :tenant, :link)
      """;

  private static final String RENEW =
      """
      update link set epoch = epoch + 1, revoked_at = null, renewed_at = now(), key_id = :key
      where id = :link
      returning *
      """;

  private final Tenants tenants;
  private final Routing routing;
  private final Tokens tokens;
  private final PublicAddress address;

  JdbcLinks(Tenants tenants, Routing routing, Tokens tokens, PublicAddress address) {
    this.tenants = tenants;
    this.routing = routing;
    this.tokens = tokens;
    this.address = address;
  }

  @Override
  public String quote(UUID quoteId, UUID contactId) {
    return address.of("/q/" + token(LinkPurpose.QUOTE, quoteId, contactId, null));
  }

  @Override
  public String unsubscribe(UUID contactId) {
    return address.of("/u/" + token(LinkPurpose.UNSUBSCRIBE, null, contactId, null));
  }

  @Override
  public String dashboard(UUID contactId) {
    return address.of("/d/" + token(LinkPurpose.DASHBOARD, null, contactId, null));
  }

  @Override
  public Optional<Link> dashboardOf(UUID contactId) {
    return find(select(LinkPurpose.DASHBOARD), LinkPurpose.DASHBOARD, null, contactId, null)
        .map(row -> row.link(false));
  }

  @Override
  public Supplier<String> reply(UUID messageId) {
    Supplier<Optional<LinkRow>> found =
        tenants
            .pipelined(select(LinkPurpose.REPLY))
            .param("message", messageId)
            .optional(LinkRow::of);
    return () -> found.get().orElseGet(() -> addReply(messageId)).token(tokens);
  }

  /** Nobody else makes it at this moment; with the mail's id its token is known without asking. */
  private LinkRow addReply(UUID message) {
    LinkRow link = LinkRow.reply(tenants.current(), message, tokens.activeKeyId());
    tenants
        .pipelined(ADD_REPLY)
        .param("id", link.id())
        .param("epoch", link.epoch())
        .param("key", link.keyId())
        .run();
    tenants
        .pipelined(ADD_ROUTE)
        .param("hash", tokens.hash(link.token(tokens)))
        .param("link", link.id())
        .run();
    return link;
  }

  private String token(
      LinkPurpose purpose, @Nullable UUID quote, @Nullable UUID contact, @Nullable UUID message) {
    String select = select(purpose);
    return find(select, purpose, quote, contact, message)
        .or(() -> add(purpose, quote, contact, message))
        // another transaction was first
        .or(() -> find(select, purpose, quote, contact, message))
        .orElseThrow()
        .token(tokens);
  }

  /** Written out for each purpose: every one has its own partial index. */
  private static String select(LinkPurpose purpose) {
    return FIND
        + switch (purpose) {
          case QUOTE -> "'quote' and quote_id = :quote and contact_id = :contact";
          case UNSUBSCRIBE -> "'unsubscribe' and contact_id = :contact";
          case REPLY -> "'reply' and message_id = :message";
          case DASHBOARD -> "'dashboard' and contact_id = :contact";
        };
  }

  private Optional<LinkRow> add(
      LinkPurpose purpose, @Nullable UUID quote, @Nullable UUID contact, @Nullable UUID message) {
    Optional<LinkRow> added = find(ADD, purpose, quote, contact, message);
    added.ifPresent(this::addRoute);
    return added;
  }

  private Optional<LinkRow> find(
      String statement,
      LinkPurpose purpose,
      @Nullable UUID quote,
      @Nullable UUID contact,
      @Nullable UUID message) {
    return tenants
        .sql(statement)
        .param("purpose", purpose.code())
        .param("quote", quote, java.sql.Types.OTHER)
        .param("contact", contact, java.sql.Types.OTHER)
        .param("message", message, java.sql.Types.OTHER)
        .param("key", tokens.activeKeyId())
        .query(LinkRow::of)
        .optional();
  }

  private void addRoute(LinkRow link) {
    tenants
        .sql(ADD_ROUTE)
        .param("hash", tokens.hash(link.token(tokens)))
        .param("link", link.id())
        .update();
  }

  @Override
  public Optional<Link> resolve(String token) {
    return routing
        .sql("select tenant_id, link_id from link_route where token_hash = :hash")
        .param("hash", tokens.hash(token))
        .query((row, _) ->
            new Route(row.getObject("tenant_id", UUID.class), row.getObject("link_id", UUID.class)))
        .optional()
        .flatMap(route -> tenants.as(route.tenant, () -> resolve(token, route.link)));
  }

  private record Route(UUID tenant, UUID link) {}

  private Optional<Link> resolve(String token, UUID link) {
    return tenants
        .sql("select * from link where id = :link")
        .param("link", link)
        .query(LinkRow::of)
        .optional()
        .map(row -> row.link(!row.token(tokens).equals(token)));
  }

  @Override
  public List<Link> ofQuote(UUID quoteId) {
    return tenants
        .sql("select * from link where purpose = 'quote' and quote_id = :quote order by created_at")
        .param("quote", quoteId)
        .query(LinkRow::of)
        .list()
        .stream()
        .map(row -> row.link(false))
        .toList();
  }

  @Override
  public void revoke(UUID linkId) {
    tenants
        .sql("update link set revoked_at = coalesce(revoked_at, now()) where id = :link")
        .param("link", linkId)
        .update();
  }

  @Override
  public void renew(UUID linkId) {
    tenants
        .sql(RENEW)
        .param("link", linkId)
        .param("key", tokens.activeKeyId())
        .query(LinkRow::of)
        .optional()
        .ifPresent(this::addRoute);
  }
}
