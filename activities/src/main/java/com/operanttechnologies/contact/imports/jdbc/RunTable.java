package com.operanttechnologies.contact.imports.jdbc;

import com.operanttechnologies.contact.ContactHappened.ZoneMoved;
import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.Import.Ran;
import com.operanttechnologies.contact.imports.row.ContactRow;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a batch of rows contacts, in one statement. Inside the tenant's transaction. */
@Component
public class RunTable {
  /*
   * Rows that were run already are left alone. What a row leaves empty stays as it was; the basis
   * for contact of somebody who is known changes only if the row itself tells one.
   */
  private static final String RUN =
      """
      with given as materialized (
        select given.*, noted.email_hash
        from jsonb_to_recordset(:rows::jsonb) as given (line int, email text, name text,
          company text, address text, vat_id text, phone text, time_zone text, locale text,
          country text, external_ref text, basis text, basis_source text, basis_at timestamptz)
        join contact_import_row noted
        on noted.import_id = :import and noted.line = given.line and noted.outcome is null),
      before as materialized (
        select given.line, contact.id, contact.time_zone
        from contact join given on contact.email_key = lower(given.email)),
      added as (
        insert into contact (tenant_id, email, email_hash, name, company, address, vat_id, phone,
          time_zone, locale, country, external_ref, basis, basis_source, basis_at)
        select :tenant, email, email_hash, name, company, address, vat_id, phone, time_zone,
          locale, country, external_ref, coalesce(basis, :basis), basis_source,
          coalesce(basis_at, now())
        from given
        where not exists (select 1 from before where before.line = given.line)
        order by lower(email)
        on conflict do nothing
        returning id, email_key),
      updated as (
        update contact
        set name = given.name,
          company = coalesce(given.company, contact.company),
          address = coalesce(given.address, contact.address),
          vat_id = coalesce(given.vat_id, contact.vat_id),
          phone = coalesce(given.phone, contact.phone),
          time_zone = coalesce(given.time_zone, contact.time_zone),
          locale = coalesce(given.locale, contact.locale),
          country = coalesce(given.country, contact.country),
          external_ref = coalesce(given.external_ref, contact.external_ref),
          basis = coalesce(given.basis, contact.basis),
          basis_source = case when given.basis is null then contact.basis_source
            else given.basis_source end,
          basis_at = case when given.basis is null then contact.basis_at
            else coalesce(given.basis_at, now()) end,
          email_hash = given.email_hash,
          updated_at = now()
        from given join before on before.line = given.line
        where contact.id = before.id and :update
        returning contact.id, contact.time_zone)
      update contact_import_row noted
      set contact_id = coalesce(before.id, added.id),
        outcome = case when updated.id is not null then 'updated'
          when added.id is not null then 'added' else 'skipped' end
      from given
      left join before on before.line = given.line
      left join added on added.email_key = lower(given.email)
      left join updated on updated.id = before.id
      where noted.import_id = :import and noted.line = given.line
      returning noted.outcome, noted.contact_id,
        updated.id is not null and updated.time_zone is distinct from before.time_zone as moved
      """;

  private final Tenants tenants;
  private final ImportMapper mapper;
  private final ApplicationEventPublisher events;

  RunTable(Tenants tenants, ImportMapper mapper, ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.mapper = mapper;
    this.events = events;
  }

  private record Outcome(String code, @Nullable UUID contact, boolean moved) {}

  /**
   * @param read how many rows of the file these come from, with those that cannot be taken
   */
  public Ran run(Import file, List<ContactRow> rows, int read) {
    List<Outcome> outcomes = outcomes(file, rows);
    outcomes.stream()
        .filter(Outcome::moved)
        .forEach(moved ->
            events.publishEvent(
                new ZoneMoved(tenants.current(), Objects.requireNonNull(moved.contact))));
    return new Ran(
        read, count(outcomes, "added"), count(outcomes, "updated"), count(outcomes, "skipped"));
  }

  private List<Outcome> outcomes(Import file, List<ContactRow> rows) {
    var basis = file.plan().basis();
    return tenants
        .sql(RUN)
        .param("import", file.id())
        .param("rows", mapper.json(rows))
        .param("basis", basis == null ? null : basis.code(), Types.VARCHAR)
        .param("update", file.plan().update())
        .query((row, _) ->
            new Outcome(
                row.getString("outcome"),
                row.getObject("contact_id", UUID.class),
                row.getBoolean("moved")))
        .list();
  }

  private static int count(List<Outcome> outcomes, String code) {
    return (int) outcomes.stream().filter(each -> each.code.equals(code)).count();
  }
}
