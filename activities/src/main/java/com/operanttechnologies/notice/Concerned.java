package com.operanttechnologies.notice;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a quote concerns: its owner, else the admins. */
@Component
class Concerned {
  private final Tenants tenants;
  private final Members members;

  Concerned(Tenants tenants, Members members) {
    this.tenants = tenants;
    this.members = members;
  }

  List<Member> of(@Nullable UUID quote) {
    UUID tenant = tenants.current();
    Optional<Member> owner =
        owner(quote).flatMap(id -> members.find(tenant, id)).filter(Member::isActive);
    return owner
        .map(List::of)
        .orElseGet(() ->
            members.all(tenant).stream()
                .filter(member -> member.isActive() && member.role() == Role.ADMIN)
                .toList());
  }

  /** These members, as far as they are still there. */
  List<Member> among(List<UUID> ids) {
    return ids.stream()
        .flatMap(id -> members.find(tenants.current(), id).stream())
        .filter(Member::isActive)
        .toList();
  }

  private Optional<UUID> owner(@Nullable UUID quote) {
    return tenants
        .sql("select owner_id from quote where id = :quote and owner_id is not null")
        .param("quote", quote)
        .query((row, _) -> row.getObject("owner_id", UUID.class))
        .optional();
  }
}
