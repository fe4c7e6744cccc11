package com.operanttechnologies.account.jdbc;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.account.Passwords;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Members in their tenant's table, and the route by which a login finds them. */
@Repository
class JdbcMembers implements Members {
  private static final String INSERT =
      """
      insert into member (tenant_id, email, name, role, password_hash, state)
      values (:tenant, :email, :name, :role, :hash, :state)
      returning id
      """;
  private static final String INSERT_ROUTE =
      """
      insert into login_route (email_hash, tenant_id, member_id)
      values (:email, :tenant, :member)
      on conflict (email_hash, tenant_id) do update
      set member_id = excluded.member_id
      """;
  private static final String SELECT =
      "select " + MemberRows.COLUMNS + " from member where tenant_id = :tenant ";
  private static final String OTHER_ADMINS =
      """
      select id
      from member
      where tenant_id = :tenant and id <> :id and role = 'admin' and state = 'active'
      order by id
      for update
      """;

  private final Tenants tenants;
  private final Routing routing;
  private final Tokens tokens;
  private final Passwords passwords;

  JdbcMembers(Tenants tenants, Routing routing, Tokens tokens, Passwords passwords) {
    this.tenants = tenants;
    this.routing = routing;
    this.tokens = tokens;
    this.passwords = passwords;
  }

  @Override
  public UUID create(UUID tenant, String email, String name, Role role, @Nullable String password) {
    String address = MemberInput.email(email);
    String called = MemberInput.name(name);
    String hash = password == null ? null : passwords.hash(password, address);
    return tenants.as(tenant, () -> insert(tenant, address, called, role, hash));
  }

  private UUID insert(UUID tenant, String email, String name, Role role, @Nullable String hash) {
    UUID id;
    try {
      id =
          tenants
              .sql(INSERT)
              .param("email", email)
              .param("name", name)
              .param("role", role.code())
              .param("hash", hash)
              .param("state", hash == null ? "invited" : "active")
              .query(UUID.class)
              .single();
    } catch (DuplicateKeyException e) {
      throw new InvalidInput("email", "Somebody with this address is already a member.");
    }
    routing
        .sql(INSERT_ROUTE)
        .param("email", tokens.emailHash(email))
        .param("tenant", tenant)
        .param("member", id)
        .update();
    return id;
  }

  @Override
  public List<Member> all(UUID tenant) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(SELECT + "and state <> 'removed' order by lower(name)")
                .query(MemberRows::member)
                .list());
  }

  @Override
  public Optional<Member> find(UUID tenant, UUID id) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(SELECT + "and id = :id")
                .param("id", id)
                .query(MemberRows::member)
                .optional());
  }

  @Override
  public void rename(UUID tenant, UUID id, String name) {
    String called = MemberInput.name(name);
    tenants.run(tenant, () -> set(id, "name = :value", called));
  }

  @Override
  public void prefer(UUID tenant, UUID id, boolean shortcuts, Set<NoticeKind> noticesOff) {
    String[] off = noticesOff.stream().map(NoticeKind::code).sorted().toArray(String[]::new);
    tenants.run(
        tenant,
        () -> {
          set(id, "shortcuts = :value", shortcuts);
          set(id, "notices_off = :value", off);
        });
  }

  @Override
  public void changeRole(UUID tenant, UUID id, Role role) {
    tenants.run(
        tenant,
        () -> {
          if (role != Role.ADMIN) {
            refuseWithoutAdmin(id);
          }
          set(id, "role = :value", role.code());
        });
  }

  @Override
  public void remove(UUID tenant, UUID id) {
    tenants.run(
        tenant,
        () -> {
          refuseWithoutAdmin(id);
          set(id, "state = :value", "removed");
          forget("login_route", id);
          forget("session_route", id);
          forget("ticket_route", id);
        });
  }

  private void forget(String table, UUID member) {
    routing
        .sql("delete from " + table + " where tenant_id = :tenant and member_id = :member")
        .param("tenant", tenants.current())
        .param("member", member)
        .update();
  }

  private void refuseWithoutAdmin(UUID id) {
    if (tenants.sql(OTHER_ADMINS).param("id", id).query(UUID.class).list().isEmpty()) {
      throw new Conflict("An organisation needs an admin: make somebody else one first.");
    }
  }

  @Override
  public void setPassword(UUID tenant, UUID id, String password) {
    Member member = find(tenant, id).orElseThrow(() -> new NotFound("This member"));
    String hash = passwords.hash(password, member.email());
    tenants.run(
        tenant,
        () -> {
          set(id, "password_hash = :value", hash);
          set(id, "state = :value, failed_logins = 0, locked_until = null", "active");
        });
    routing
        .sql("delete from throttle where subject_hash = :subject")
        .param("subject", tokens.emailHash(member.email()))
        .update();
  }

  @Override
  public void changePassword(UUID tenant, UUID id, String current, String password) {
    Optional<String> hash =
        tenants.as(
            tenant,
            () ->
                tenants
                    .sql("select password_hash from member where tenant_id = :tenant and id = :id")
                    .param("id", id)
                    .query(String.class)
                    .optional());
    if (!passwords.matches(current, hash.orElse(null))) {
      throw new InvalidInput("current", "This is not your current password.");
    }
    setPassword(tenant, id, password);
  }

  private void set(UUID id, String assignment, Object value) {
    int changed =
        tenants
            .sql(
                "update member set "
                    + assignment
                    + " where tenant_id = :tenant and id = :id and state <> 'removed'")
            .param("id", id)
            .param("value", value)
            .update();
    if (changed == 0) {
      throw new NotFound("This member");
    }
  }
}
