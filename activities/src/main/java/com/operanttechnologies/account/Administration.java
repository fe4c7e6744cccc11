package com.operanttechnologies.account;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What admins do to members and keys; each act leaves its audit row in the same transaction. */
@Service
public class Administration {
  private final Tenants tenants;
  private final Members members;
  private final ApiKeys keys;
  private final Audit audit;

  public Administration(Tenants tenants, Members members, ApiKeys keys, Audit audit) {
    this.tenants = tenants;
    this.members = members;
    this.keys = keys;
    this.audit = audit;
  }

  public void changeRole(Actor by, UUID id, Role role) {
    tenants.run(
        by.tenant(),
        () -> {
          Member member = member(by, id);
          members.changeRole(by.tenant(), id, role);
          String change = member.role().code() + " → " + role.code();
          audit.record(by.tenant(), by.label(), "role changed", member.email(), change);
        });
  }

  public void remove(Actor by, UUID id) {
    tenants.run(
        by.tenant(),
        () -> {
          Member member = member(by, id);
          members.remove(by.tenant(), id);
          audit.record(by.tenant(), by.label(), "member removed", member.email(), null);
        });
  }

  private Member member(Actor by, UUID id) {
    return members
        .find(by.tenant(), id)
        .filter(member -> member.state() != Member.State.REMOVED)
        .orElseThrow(() -> new NotFound("This member"));
  }

  /** Returns the new key in plain text, this once. */
  public String createKey(Actor by, String name) {
    return tenants.as(
        by.tenant(),
        () -> {
          String key = keys.create(by.tenant(), name, by.memberId());
          audit.record(by.tenant(), by.label(), "API key created", name.strip(), null);
          return key;
        });
  }

  public void revokeKey(Actor by, UUID id) {
    tenants.run(
        by.tenant(),
        () -> {
          String name = keys.revoke(by.tenant(), id).name();
          audit.record(by.tenant(), by.label(), "API key revoked", name, null);
        });
  }

  /** A role as a form spells it. */
  public static Role role(String code) {
    for (Role role : Role.values()) {
      if (role.code().equals(code)) {
        return role;
      }
    }
    throw new InvalidInput("role", "Choose admin or member.");
  }
}
