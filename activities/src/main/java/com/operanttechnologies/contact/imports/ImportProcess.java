package com.operanttechnologies.contact.imports;

import com.operanttechnologies.contact.ImportActivities;
import com.operanttechnologies.contact.ImportRows;
import com.operanttechnologies.contact.ImportStep;
import com.operanttechnologies.contact.imports.Import.Checked;
import com.operanttechnologies.contact.imports.Import.Ran;
import com.operanttechnologies.contact.imports.jdbc.DryRunTable;
import com.operanttechnologies.contact.imports.jdbc.FileTable;
import com.operanttechnologies.contact.imports.jdbc.ImportTable;
import com.operanttechnologies.contact.imports.jdbc.RunTable;
import com.operanttechnologies.contact.imports.row.RowReader;
import com.operanttechnologies.engine.csv.CsvFile;
import com.operanttechnologies.engine.csv.CsvRow;
import com.operanttechnologies.engine.csv.UnreadableFile;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What workers do for an import. An activity reads the file once, goes past what was done, and
 * commits batch after batch, each with how far it came.
 */
@Component
class ImportProcess implements ImportRows, ImportActivities, ProcessActivities {
  private static final int BATCH = 1_000;

  /** Long before an activity would count as dead. */
  private static final Duration TURN = Duration.ofSeconds(20);

  /** Whoever died over it is replaced after that. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Tenants tenants;
  private final Organisations organisations;
  private final Tokens tokens;
  private final Imports imports;
  private final ImportTable table;
  private final FileTable files;
  private final DryRunTable dryRun;
  private final RunTable runs;
  private final DueRows due;

  ImportProcess(
      Tenants tenants,
      Organisations organisations,
      Tokens tokens,
      Imports imports,
      ImportTable table,
      FileTable files,
      DryRunTable dryRun,
      RunTable runs,
      DueRows due) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.tokens = tokens;
    this.imports = imports;
    this.table = table;
    this.files = files;
    this.dryRun = dryRun;
    this.runs = runs;
    this.due = due;
  }

  @Override
  public ImportStep nextStep(String tenant, String id) {
    return tenants.as(
        UUID.fromString(tenant),
        () -> table.find(UUID.fromString(id)).map(ImportProcess::step).orElse(ImportStep.END));
  }

  private static ImportStep step(Import file) {
    return switch (file.state()) {
      case CHECKING -> ImportStep.CHECK;
      case RUNNING -> ImportStep.RUN;
      default -> ImportStep.END;
    };
  }

  @Override
  public ImportStep checkBatch(String tenant, String id) {
    return go(tenant, id, ImportState.CHECKING);
  }

  @Override
  public ImportStep runBatch(String tenant, String id) {
    return go(tenant, id, ImportState.RUNNING);
  }

  private ImportStep go(String tenant, String id, ImportState state) {
    UUID tenantId = UUID.fromString(tenant);
    Import begun = tenants.as(tenantId, () -> table.find(UUID.fromString(id)).orElse(null));
    if (begun == null || begun.state() != state) {
      return nextStep(tenant, id);
    }
    try (CsvFile file =
        new CsvFile(files.open(tenantId, begun.id()), Objects.requireNonNull(begun.shape()))) {
      file.skip(begun.progress());
      int at = begun.progress();
      long begin = System.nanoTime();
      boolean going = true;
      while (going && System.nanoTime() - begin < TURN.toNanos()) {
        List<CsvRow> rows = file.next(BATCH);
        int from = at;
        going = tenants.as(tenantId, () -> commit(begun.id(), state, from, rows));
        at += rows.size();
      }
    } catch (UnreadableFile e) {
      tenants.run(tenantId, () -> fail(begun.id(), state, String.valueOf(e.getMessage())));
    }
    return nextStep(tenant, id);
  }

  /** False if somebody has stopped it, or it is at its end. */
  private boolean commit(UUID id, ImportState state, int from, List<CsvRow> rows) {
    Import now = table.lock(id).orElse(null);
    if (now == null || now.state() != state || now.progress() != from) {
      return false;
    }
    if (rows.isEmpty()) {
      finish(now);
      return false;
    }
    RowReader reader = new RowReader(now.plan(), organisations.current().zone(), tokens::emailHash);
    if (state == ImportState.CHECKING) {
      table.checked(id, check(now, reader, rows));
    } else {
      table.ran(id, run(now, reader, rows));
    }
    due.postpone(ProcessKind.IMPORT, id, Instant.now().plus(PATIENCE));
    return true;
  }

  private Checked check(Import file, RowReader reader, List<CsvRow> rows) {
    Map<Integer, List<String>> cells =
        rows.stream().collect(Collectors.toMap(CsvRow::line, CsvRow::cells));
    return dryRun.note(file.id(), reader.read(rows), cells);
  }

  private Ran run(Import file, RowReader reader, List<CsvRow> rows) {
    return runs.run(file, reader.read(rows).taken(), rows.size());
  }

  private void finish(Import file) {
    if (file.state() == ImportState.CHECKING) {
      table.setState(file.id(), ImportState.CHECKED, null);
      imports.end(file.id());
    } else {
      imports.done(file.id());
    }
  }

  private void fail(UUID id, ImportState state, String problem) {
    table
        .lock(id)
        .filter(file -> file.state() == state)
        .ifPresent(file -> {
          table.setState(id, ImportState.FAILED, problem);
          imports.end(id);
        });
  }
}
