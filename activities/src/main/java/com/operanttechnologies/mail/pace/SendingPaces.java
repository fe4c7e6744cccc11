package com.operanttechnologies.mail.pace;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.PaceSettings;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each tenant has chosen, within what the operator allows; in the tenant's transaction. */
@Component
public class SendingPaces {
  private static final Duration REAL_DAY = Duration.ofHours(24);

  private static final String CHOOSE =
      """
      insert into sending_pace (tenant_id, mailbox_day, domain_day, tenant_day, gap_seconds,
        warm_up_from, warm_up_step)
      values (:tenant, :mailbox, :domain, :all, :gap, :from, :step)
      on conflict (tenant_id) do update set mailbox_day = excluded.mailbox_day,
        domain_day = excluded.domain_day, tenant_day = excluded.tenant_day,
        gap_seconds = excluded.gap_seconds, warm_up_from = excluded.warm_up_from,
        warm_up_step = excluded.warm_up_step, updated_at = now()
      """;

  private final Tenants tenants;
  private final PaceSettings operator;
  private final SendingPace standard;

  public SendingPaces(Tenants tenants, OperantProperties properties) {
    this.tenants = tenants;
    this.operator = properties.mail().pace();
    // a fortnight that is watched in a minute has no room for distances of seconds
    boolean calendar = properties.sandbox().dayLength().equals(REAL_DAY);
    this.standard = calendar ? SendingPace.STANDARD : SendingPace.FREE;
  }

  /** What holds now. */
  public SendingPace current() {
    return chosen().orElse(standard).within(operator);
  }

  /** What the tenant has chosen, or what holds for those that have chosen nothing. */
  public SendingPace wanted() {
    return chosen().orElse(standard);
  }

  private Optional<SendingPace> chosen() {
    return tenants.sql("select * from sending_pace").query((row, _) -> pace(row)).optional();
  }

  private static SendingPace pace(ResultSet row) throws SQLException {
    return new SendingPace(
        row.getInt("mailbox_day"),
        row.getInt("domain_day"),
        row.getInt("tenant_day"),
        Duration.ofSeconds(row.getInt("gap_seconds")),
        row.getInt("warm_up_from"),
        row.getInt("warm_up_step"));
  }

  /** Mails that have their slot keep it, unless it is too early for the new pace. */
  public void choose(SendingPace wanted) {
    SendingPace pace = wanted.valid();
    tenants
        .sql(CHOOSE)
        .param("mailbox", pace.mailboxDay())
        .param("domain", pace.domainDay())
        .param("all", pace.tenantDay())
        .param("gap", pace.gap().toSeconds())
        .param("from", pace.warmUpFrom())
        .param("step", pace.warmUpStep())
        .update();
  }

  /** What the operator allows at most. */
  public PaceSettings operator() {
    return operator;
  }
}
