package com.operanttechnologies.quote.approval.jdbc;

import com.operanttechnologies.quote.approval.Absence;
import com.operanttechnologies.quote.approval.ApproverLimit;
import com.operanttechnologies.tenant.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Up to which total members may approve, and who decides while they are away. */
@Component
public class AuthorityTable {
  private static final String SET_LIMIT =
      """
      insert into approval_limit (tenant_id, member_id, currency, amount)
      values (:tenant, :member, :currency, :amount)
      on conflict (tenant_id, member_id, currency) do update set amount = excluded.amount
      """;

  private static final String ADD_ABSENCE =
      """
      insert into approval_deputy (tenant_id, member_id, deputy_id, from_day, until_day)
      values (:tenant, :member, :deputy, :from, :until)
      returning id
      """;

  private final Tenants tenants;

  AuthorityTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public List<ApproverLimit> limits() {
    return tenants
        .sql("select * from approval_limit order by member_id, currency")
        .query((row, _) ->
            new ApproverLimit(
                row.getObject("member_id", UUID.class),
                row.getString("currency"),
                row.getBigDecimal("amount")))
        .list();
  }

  public void setLimit(ApproverLimit limit) {
    tenants
        .sql(SET_LIMIT)
        .param("member", limit.member())
        .param("currency", limit.currency())
        .param("amount", limit.amount())
        .update();
  }

  public boolean removeLimit(UUID member, String currency) {
    return tenants
            .sql("delete from approval_limit where member_id = :member and currency = :currency")
            .param("member", member)
            .param("currency", currency)
            .update()
        == 1;
  }

  /** Those that have not ended on this day. */
  public List<Absence> absencesFrom(LocalDate day) {
    return tenants
        .sql("select * from approval_deputy where until_day >= :day order by from_day, id")
        .param("day", day)
        .query((row, _) ->
            new Absence(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("deputy_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class)))
        .list();
  }

  public UUID addAbsence(UUID member, UUID deputy, LocalDate from, LocalDate until) {
    return tenants
        .sql(ADD_ABSENCE)
        .param("member", member)
        .param("deputy", deputy)
        .param("from", from)
        .param("until", until)
        .query(UUID.class)
        .single();
  }

  public boolean removeAbsence(UUID id) {
    return tenants.sql("delete from approval_deputy where id = :id").param("id", id).update() == 1;
  }
}
