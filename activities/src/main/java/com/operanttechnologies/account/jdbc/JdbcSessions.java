package com.operanttechnologies.account.jdbc;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.account.Sessions;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sessions by hashed token: seven days from the last use, thirty from the login. */
@Repository
class JdbcSessions implements Sessions {
  private static final String START =
      """
      insert into session_route (token_hash, tenant_id, member_id, expires_at)
      values (:token, :tenant, :member, now() + interval '7 days')
      """;
  private static final String FIND =
      """
      select tenant_id, member_id, seen_at < now() - interval '5 minutes' as stale
      from session_route
      where token_hash = :token and expires_at > now()
      """;
  private static final String SLIDE =
      """
      update session_route
      set seen_at = now(),
        expires_at = least(now() + interval '7 days', created_at + interval '30 days')
      where token_hash = :token
      """;
  private static final String MEMBER =
      """
      select m.tenant_id, m.id, m.name, m.email, m.role, t.name as organisation, t.time_zone, m.shortcuts
      from member m
      join tenant t using (tenant_id)
      where m.tenant_id = :tenant and m.id = :member and m.state = 'active'
      """;

  private final Tenants tenants;
  private final Routing routing;
  private final Tokens tokens;

  JdbcSessions(Tenants tenants, Routing routing, Tokens tokens) {
    this.tenants = tenants;
    this.routing = routing;
    this.tokens = tokens;
  }

  private record Session(UUID tenant, UUID member, boolean stale) {}

  @Override
  public String start(UUID tenant, UUID member) {
    String token = tokens.random();
    routing
        .sql(START)
        .param("token", tokens.hash(token))
        .param("tenant", tenant)
        .param("member", member)
        .update();
    return token;
  }

  @Override
  public Optional<CurrentMember> find(String token) {
    byte[] hash = tokens.hash(token);
    Optional<Session> session =
        routing
            .sql(FIND)
            .param("token", hash)
            .query((row, number) ->
                new Session(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getBoolean("stale")))
            .optional();
    session.filter(Session::stale).ifPresent(s -> routing.sql(SLIDE).param("token", hash).update());
    return session.flatMap(this::member);
  }

  private Optional<CurrentMember> member(Session session) {
    return tenants.as(
        session.tenant(),
        () ->
            tenants
                .sql(MEMBER)
                .param("member", session.member())
                .query(JdbcSessions::currentMember)
                .optional());
  }

  private static CurrentMember currentMember(ResultSet row, int number) throws SQLException {
    return new CurrentMember(
        row.getObject("tenant_id", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        Role.of(row.getString("role")),
        row.getString("organisation"),
        ZoneId.of(row.getString("time_zone")),
        row.getBoolean("shortcuts"));
  }

  @Override
  public void end(String token) {
    routing
        .sql("delete from session_route where token_hash = :token")
        .param("token", tokens.hash(token))
        .update();
  }

  @Override
  public void endAll(UUID tenant, UUID member, @Nullable String except) {
    routing
        .sql(
            """
            delete from session_route
            where tenant_id = :tenant and member_id = :member and token_hash <> :except
            """)
        .param("tenant", tenant)
        .param("member", member)
        .param("except", except == null ? new byte[0] : tokens.hash(except))
        .update();
  }
}
