package com.operanttechnologies.account.jdbc;

import com.operanttechnologies.account.TicketKind;
import com.operanttechnologies.account.Tickets;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.tenant.Routing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** One-time links by hashed token. */
@Repository
class JdbcTickets implements Tickets {
  private static final String ISSUE =
      """
      insert into ticket_route (token_hash, kind, tenant_id, member_id, expires_at)
      values (:token, :kind, :tenant, :member, now() + make_interval(secs => :seconds))
      """;
  private static final String USABLE =
      "token_hash = :token and kind = :kind and used_at is null and expires_at > now()";
  private static final String LOOK =
      "select tenant_id, member_id from ticket_route where " + USABLE;
  private static final String SPEND =
      "update ticket_route set used_at = now() where " + USABLE + " returning tenant_id, member_id";
  private static final String CANCEL =
      """
      update ticket_route
      set used_at = now()
      where kind = :kind and member_id is not distinct from :member and used_at is null
      """;

  private final Routing routing;
  private final Tokens tokens;

  JdbcTickets(Routing routing, Tokens tokens) {
    this.routing = routing;
    this.tokens = tokens;
  }

  @Override
  public String issue(TicketKind kind, UUID tenant, UUID member) {
    return insert(kind, tenant, member);
  }

  private String insert(TicketKind kind, @Nullable UUID tenant, @Nullable UUID member) {
    String token = tokens.random();
    routing
        .sql(ISSUE)
        .param("token", tokens.hash(token))
        .param("kind", kind.code())
        .param("tenant", tenant, java.sql.Types.OTHER)
        .param("member", member, java.sql.Types.OTHER)
        .param("seconds", kind.life().toSeconds())
        .update();
    return token;
  }

  @Override
  public Optional<Ticket> look(TicketKind kind, String token) {
    return query(LOOK, kind, token).query(JdbcTickets::ticket).optional();
  }

  @Override
  public Optional<Ticket> spend(TicketKind kind, String token) {
    return query(SPEND, kind, token).query(JdbcTickets::ticket).optional();
  }

  private StatementSpec query(String sql, TicketKind kind, String token) {
    return routing.sql(sql).param("token", tokens.hash(token)).param("kind", kind.code());
  }

  private static Ticket ticket(ResultSet row, int number) throws SQLException {
    return new Ticket(
        row.getObject("tenant_id", UUID.class), row.getObject("member_id", UUID.class));
  }

  @Override
  public void cancel(TicketKind kind, UUID member) {
    cancelled(kind, member);
  }

  private void cancelled(TicketKind kind, @Nullable UUID member) {
    routing
        .sql(CANCEL)
        .param("kind", kind.code())
        .param("member", member, java.sql.Types.OTHER)
        .update();
  }

  @Override
  public String issueSetUp() {
    cancelled(TicketKind.SETUP, null);
    return insert(TicketKind.SETUP, null, null);
  }

  @Override
  public boolean canSetUp(String token) {
    return !query(LOOK, TicketKind.SETUP, token).query().listOfRows().isEmpty();
  }

  @Override
  public boolean spendSetUp(String token) {
    return !query(SPEND, TicketKind.SETUP, token).query().listOfRows().isEmpty();
  }
}
