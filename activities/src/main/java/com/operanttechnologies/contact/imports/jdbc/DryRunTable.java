package com.operanttechnologies.contact.imports.jdbc;

import com.operanttechnologies.contact.imports.Import.Checked;
import com.operanttechnologies.contact.imports.row.ContactRow;
import com.operanttechnologies.contact.imports.row.ReadRows;
import com.operanttechnologies.contact.imports.row.RefusedRow;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a dry run finds out about rows, a batch a statement. Inside the tenant's transaction. */
@Component
public class DryRunTable {
  private static final String TWICE =
      "E-mail address: An earlier line of the file has this address";

  private static final String NOTE =
      """
      with given as (
        select * from jsonb_to_recordset(:rows::jsonb) as given (line int, email text, hash text)),
      noted as (
        insert into contact_import_row (tenant_id, import_id, line, email_hash, known)
        select :tenant, :import, line, decode(hash, 'hex'),
          exists (select 1 from contact where contact.email_key = lower(given.email))
        from given
        order by line
        on conflict (tenant_id, import_id, email_hash) do nothing
        returning line, email_hash, known)
      select line, known,
        exists (select 1 from suppression where suppression.email_hash = noted.email_hash)
          as suppressed
      from noted
      """;

  private static final String REFUSE =
      """
      insert into contact_import_error (tenant_id, import_id, line, problem, cells)
      select :tenant, :import, line, problem,
        array(select jsonb_array_elements_text(cells))
      from jsonb_to_recordset(:rows::jsonb) as refused (line int, problem text, cells jsonb)
      """;

  private final Tenants tenants;
  private final ImportMapper mapper;

  DryRunTable(Tenants tenants, ImportMapper mapper) {
    this.tenants = tenants;
    this.mapper = mapper;
  }

  /** Notes which rows can be taken, and which not; the cells of the latter are kept. */
  public Checked note(UUID id, ReadRows rows, Map<Integer, List<String>> cells) {
    Map<Integer, Found> found = new HashMap<>();
    tenants
        .sql(NOTE)
        .param("import", id)
        .param("rows", mapper.json(rows.taken()))
        .query((row, _) ->
            new Found(row.getInt("line"), row.getBoolean("known"), row.getBoolean("suppressed")))
        .list()
        .forEach(each -> found.put(each.line, each));
    List<RefusedRow> refused = new ArrayList<>(rows.refused());
    rows.taken().stream()
        .map(ContactRow::line)
        .filter(line -> !found.containsKey(line))
        .forEach(
            line -> refused.add(new RefusedRow(line, TWICE, cells.getOrDefault(line, List.of()))));
    refuse(id, refused);
    return new Checked(
        rows.taken().size() + rows.refused().size(),
        count(found.values().stream().filter(each -> !each.known)),
        count(found.values().stream().filter(Found::known)),
        refused.size(),
        count(found.values().stream().filter(Found::suppressed)));
  }

  private record Found(int line, boolean known, boolean suppressed) {}

  private static int count(Stream<Found> found) {
    return (int) found.count();
  }

  private void refuse(UUID id, List<RefusedRow> refused) {
    if (!refused.isEmpty()) {
      tenants.sql(REFUSE).param("import", id).param("rows", mapper.json(refused)).update();
    }
  }

  /** Rows that could not be taken, by line. */
  public List<RefusedRow> refused(UUID id, int afterLine, int most) {
    return tenants
        .sql(
            """
            select line, problem, cells from contact_import_error
            where import_id = :import and line > :after
            order by line
            limit :most
            """)
        .param("import", id)
        .param("after", afterLine)
        .param("most", most)
        .query((row, _) ->
            new RefusedRow(
                row.getInt("line"),
                row.getString("problem"),
                List.of((String[]) row.getArray("cells").getArray())))
        .list();
  }

  /** The dry run begins anew. */
  public void forget(UUID id) {
    Stream.of("contact_import_row", "contact_import_error")
        .forEach(table ->
            tenants
                .sql("delete from " + table + " where import_id = :import")
                .param("import", id)
                .update());
  }
}
