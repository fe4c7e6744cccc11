package com.operanttechnologies.account.jdbc;

import com.operanttechnologies.account.BackOff;
import com.operanttechnologies.account.Logins;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Login routes and failed attempts by hashed address.
 *
 * <p>Unknown addresses are counted as known ones are: a lock would otherwise tell who has an
 * account.
 */
@Repository
class JdbcLogins implements Logins {
  private static final String ROUTES =
      "select tenant_id, member_id from login_route where email_hash = :email order by tenant_id";
  private static final String CANDIDATE =
      """
      select m.tenant_id, m.id, t.name, m.password_hash
      from member m
      join tenant t using (tenant_id)
      where m.tenant_id = :tenant and m.id = :member and m.state = 'active'
      """;
  private static final String FAILURES =
      """
      select coalesce(sum(hits), 0) as failures, max(window_start) as last
      from throttle
      where subject_hash = :email and window_start > now() - interval '2 hours'
      """;
  private static final String COUNT =
      """
      insert into throttle (subject_hash, window_start)
      values (:email, date_trunc('second', now()))
      on conflict (subject_hash, window_start) do update
      set hits = throttle.hits + 1
      """;
  private static final String MARK_MEMBER =
      """
      update member
      set failed_logins = :failures, locked_until = :locked
      where tenant_id = :tenant and id = :member
      """;

  private final Tenants tenants;
  private final Routing routing;
  private final Tokens tokens;

  JdbcLogins(Tenants tenants, Routing routing, Tokens tokens) {
    this.tenants = tenants;
    this.routing = routing;
    this.tokens = tokens;
  }

  private record Route(UUID tenant, UUID member) {}

  private record Failures(int count, Instant last) {
    Instant lockedUntil() {
      return last.plus(BackOff.after(count));
    }
  }

  @Override
  public List<Candidate> candidates(String email) {
    return routing
        .sql(ROUTES)
        .param("email", tokens.emailHash(email))
        .query(
            (row, number) -> new Route(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list()
        .stream()
        .flatMap(route -> candidate(route).stream())
        .toList();
  }

  private Optional<Candidate> candidate(Route route) {
    return tenants.as(
        route.tenant(),
        () ->
            tenants
                .sql(CANDIDATE)
                .param("member", route.member())
                .query((row, number) ->
                    new Candidate(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4)))
                .optional());
  }

  @Override
  public Duration wait(String email) {
    Duration left = Duration.between(Instant.now(), failures(email).lockedUntil());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Failures failures(String email) {
    return routing
        .sql(FAILURES)
        .param("email", tokens.emailHash(email))
        .query((row, number) -> {
          Instant last = MemberRows.instant(row, "last");
          return new Failures(row.getInt("failures"), last == null ? Instant.EPOCH : last);
        })
        .single();
  }

  @Override
  public void failed(String email, List<Candidate> candidates) {
    routing.sql(COUNT).param("email", tokens.emailHash(email)).update();
    Failures failures = failures(email);
    boolean locks = BackOff.after(failures.count()).isPositive();
    candidates.forEach(
        c -> mark(c, failures.count(), locks ? Timestamp.from(failures.lockedUntil()) : null));
  }

  @Override
  public void succeeded(String email, List<Candidate> matched) {
    routing
        .sql("delete from throttle where subject_hash = :email")
        .param("email", tokens.emailHash(email))
        .update();
    matched.forEach(c -> mark(c, 0, null));
  }

  private void mark(Candidate candidate, int failures, @Nullable Timestamp locked) {
    tenants.run(
        candidate.tenant(),
        () ->
            tenants
                .sql(MARK_MEMBER)
                .param("failures", failures)
                .param("locked", locked)
                .param("member", candidate.member())
                .update());
  }
}
