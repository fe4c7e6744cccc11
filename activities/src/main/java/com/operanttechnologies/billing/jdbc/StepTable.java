package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.Accounts.OpenAccount;
import com.operanttechnologies.billing.BillingPart;
import com.operanttechnologies.billing.Provisioning;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each attempt of a provisioning has made, as accounts and billing have answered. */
@Component
public class StepTable {
  private static final String ADD =
      """
      insert into provisioning_step (tenant_id, provisioning_id, attempt, step, state, answer)
      values (:tenant, :provisioning, :attempt, :step, :state, :answer::jsonb)
      on conflict do nothing
      """;

  private static final String OF_ATTEMPT =
      """
      select attempt, step, state, answer from provisioning_step
      where provisioning_id = :provisioning and attempt = :attempt
      """;

  private static final String OF =
      """
      select attempt, step, state, answer from provisioning_step
      where provisioning_id = :provisioning
      order by attempt, at
      """;

  private static final String SET_STATE =
      """
      update provisioning_step set state = :state
      where provisioning_id = :provisioning and attempt = :attempt and step = :step
      """;

  private final Tenants tenants;
  private final JsonMapper json;

  StepTable(Tenants tenants, JsonMapper json) {
    this.tenants = tenants;
    this.json = json;
  }

  /** Records what was made; false if this attempt has recorded it before. */
  public boolean add(Provisioning row, BillingPart part, String state, Object answer) {
    return attempt(ADD, row)
            .param("step", part.code())
            .param("state", state)
            .param("answer", json.writeValueAsString(answer))
            .update()
        == 1;
  }

  public Set<BillingPart> made(Provisioning row) {
    Set<BillingPart> made = new HashSet<>();
    attempt(OF_ATTEMPT, row).query((found, _) -> made(found)).list().stream()
        .map(Made::part)
        .forEach(made::add);
    return made;
  }

  /** The account of this attempt, which comes before everything else. */
  public OpenAccount account(Provisioning row) {
    return attempt(OF_ATTEMPT + " and step = 'account'", row)
        .query((found, _) -> read(made(found), OpenAccount.class))
        .single();
  }

  /** Everything that was made, also by earlier attempts, in the order in which it was made. */
  public List<Made> of(UUID provisioning) {
    return tenants.sql(OF).param("provisioning", provisioning).query((row, _) -> made(row)).list();
  }

  public void setState(Provisioning row, BillingPart part, String state) {
    attempt(SET_STATE, row).param("step", part.code()).param("state", state).update();
  }

  public <T> T read(Made made, Class<T> type) {
    return json.readValue(made.answer(), type);
  }

  private StatementSpec attempt(String statement, Provisioning row) {
    return tenants.sql(statement).param("provisioning", row.id()).param("attempt", row.attempt());
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(
        BillingPart.ofCode(row.getString("step")), row.getString("state"), row.getString("answer"));
  }

  /** One thing that was made, and what became of it. */
  public record Made(BillingPart part, String state, String answer) {}
}
