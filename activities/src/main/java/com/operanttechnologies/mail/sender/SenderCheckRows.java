package com.operanttechnologies.mail.sender;

import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderReport;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found about each tenant's sender. */
@Component
class SenderCheckRows {
  private static final String KEEP =
      """
      insert into sender_check (tenant_id, domain, findings, refusal, checked_at, next_at)
      values (:tenant, :domain, cast(:findings as jsonb), :refusal, now(),
        now() + :seconds * interval '1 second')
      on conflict (tenant_id) do update
      set domain = excluded.domain, findings = excluded.findings, refusal = excluded.refusal,
        checked_at = excluded.checked_at, next_at = excluded.next_at
      """;

  /* Taken for a moment, so that two workers do not ask the same. */
  private static final String TAKE =
      """
      update sender_check set next_at = now() + interval '5 minutes'
      where id = (select id from sender_check where next_at <= now() for update skip locked)
      """;

  private static final TypeReference<List<SenderCheck>> FINDINGS = new TypeReference<>() {};

  private final Tenants tenants;
  private final JsonMapper json = JsonMapper.builder().build();

  SenderCheckRows(Tenants tenants) {
    this.tenants = tenants;
  }

  void keep(SenderReport report, Duration again) {
    List<String> refusals = report.refusals().stream().map(SenderCheck::found).toList();
    tenants
        .sql(KEEP)
        .param("domain", report.domain())
        .param("findings", json.writeValueAsString(report.checks()))
        .param("refusal", refusals.isEmpty() ? null : String.join(" ", refusals))
        .param("seconds", again.toSeconds())
        .update();
  }

  Optional<SenderReport> find(boolean binding) {
    return tenants
        .sql("select * from sender_check")
        .query((row, _) -> report(row, binding))
        .optional();
  }

  private SenderReport report(ResultSet row, boolean binding) throws SQLException {
    return new SenderReport(
        row.getString("domain"),
        json.readValue(row.getString("findings"), FINDINGS),
        row.getTimestamp("checked_at").toInstant(),
        binding);
  }

  /** Whether it is time to look again; it is the caller's turn then. */
  boolean take() {
    boolean none = tenants.sql("select count(*) from sender_check").query(Long.class).single() == 0;
    return none || tenants.sql(TAKE).update() > 0;
  }

  void forget() {
    tenants.sql("delete from sender_check where tenant_id = :tenant").update();
  }
}
