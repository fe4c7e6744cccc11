package com.operanttechnologies.contact.web.imports;

import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.Imports;
import com.operanttechnologies.contact.imports.row.RefusedRow;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows that could not be taken, as a file that can be corrected and imported again. */
@Component
public class ProblemsCsv {
  private static final int BATCH = 1_000;

  private final Tenants tenants;
  private final Imports imports;

  ProblemsCsv(Tenants tenants, Imports imports) {
    this.tenants = tenants;
    this.imports = imports;
  }

  /** Line and problem first, then the row as it was. */
  public void write(UUID tenant, UUID id, HttpServletResponse response) throws IOException {
    Import file = tenants.as(tenant, () -> imports.get(id));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"not-imported.csv\"");
    CsvExport out = new CsvExport(response.getWriter());
    out.row(with("line", "problem", file.columns()));
    int after = 0;
    List<RefusedRow> rows;
    do {
      int from = after;
      rows = tenants.as(tenant, () -> imports.refused(id, from, BATCH));
      rows.forEach(row -> out.row(with(row.line(), row.problem(), row.cells())));
      after = rows.isEmpty() ? after : rows.getLast().line();
    } while (rows.size() == BATCH);
  }

  private static List<Object> with(Object line, String problem, List<String> cells) {
    List<Object> row = new ArrayList<>(List.of(line, problem));
    row.addAll(cells);
    return row;
  }
}
