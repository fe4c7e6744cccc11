package com.operanttechnologies.quote.choice;

import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.jdbc.ChoiceColumns;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What recipients try out on the page of a version: each has one of their own, which nobody else
 * sees and which decides nothing. Inside the tenant's transaction.
 */
@Component
public class Scenarios {
  private static final String KEEP =
      """
      insert into scenario (tenant_id, version_id, contact_id, chosen, quantities)
      values (:tenant, :version, :contact, :chosen::uuid[], :quantities::jsonb)
      on conflict (tenant_id, version_id, contact_id) do update
        set chosen = excluded.chosen, quantities = excluded.quantities, at = now()
        where (scenario.chosen, scenario.quantities)
          is distinct from (excluded.chosen, excluded.quantities)
      """;

  private static final String OF =
      """
      select chosen, quantities from scenario
      where version_id = :version and contact_id = :contact
      """;

  private final Tenants tenants;
  private final ChoiceColumns columns;

  Scenarios(Tenants tenants, ChoiceColumns columns) {
    this.tenants = tenants;
    this.columns = columns;
  }

  /** What the contact has chosen so far; empty: nothing else than what is offered. */
  public Optional<Choice> of(QuoteVersion version, UUID contact) {
    return tenants
        .sql(OF)
        .param("version", version.id())
        .param("contact", contact)
        .query((row, _) -> columns.read(row))
        .optional();
  }

  /** Keeps what can be had of it; what is offered anyway needs no keeping. */
  public void keep(QuoteVersion version, UUID contact, Choice asked) {
    Choice choice = asked.possible(version.lines());
    Choice offered = Choice.offered(version.lines());
    if (choice.pinned(version.lines()).equals(offered.pinned(version.lines()))) {
      tenants
          .sql("delete from scenario where version_id = :version and contact_id = :contact")
          .param("version", version.id())
          .param("contact", contact)
          .update();
    } else {
      columns
          .write(tenants.sql(KEEP), choice)
          .param("version", version.id())
          .param("contact", contact)
          .update();
    }
  }

  /** What is decided needs no trying out any more. */
  @EventListener
  void ended(QuoteHappened.Ended event) {
    tenants
        .sql("delete from scenario where version_id = :version")
        .param("version", event.version())
        .update();
  }
}
