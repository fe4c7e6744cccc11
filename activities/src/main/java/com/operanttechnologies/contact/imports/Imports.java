package com.operanttechnologies.contact.imports;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.imports.jdbc.DryRunTable;
import com.operanttechnologies.contact.imports.jdbc.FileTable;
import com.operanttechnologies.contact.imports.jdbc.ImportTable;
import com.operanttechnologies.contact.imports.row.RefusedRow;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people do with imports. All methods run inside the tenant's transaction. */
@Component
public class Imports {
  private static final Set<ImportState> PLANNABLE =
      EnumSet.of(ImportState.MAPPING, ImportState.CHECKED, ImportState.CANCELLED);
  private static final Set<ImportState> READY =
      EnumSet.of(ImportState.CHECKED, ImportState.CANCELLED);

  private final Tenants tenants;
  private final ImportTable table;
  private final DryRunTable rows;
  private final FileTable files;
  private final DueRows due;
  private final Outbox outbox;

  Imports(
      Tenants tenants,
      ImportTable table,
      DryRunTable rows,
      FileTable files,
      DueRows due,
      Outbox outbox) {
    this.tenants = tenants;
    this.table = table;
    this.rows = rows;
    this.files = files;
    this.due = due;
    this.outbox = outbox;
  }

  /** The newest first. */
  public List<Import> newest(int most) {
    return table.newest(most);
  }

  public Import get(UUID id) {
    return table.find(id).orElseThrow(Imports::unknown);
  }

  /** A finished import of the very same file. */
  public Optional<Import> sameFile(UUID id) {
    return table.sameFile(id);
  }

  /** Rows that cannot be taken, by line. */
  public List<RefusedRow> refused(UUID id, int afterLine, int most) {
    return rows.refused(id, afterLine, most);
  }

  /**
   * Says what the columns are and begins the dry run.
   *
   * @throws InvalidInput naming what is missing
   * @throws Conflict if it is at work or over
   */
  public void check(UUID id, ImportPlan plan) {
    Import file = locked(id);
    if (!PLANNABLE.contains(file.state()) || file.ran().rows() > 0) {
      throw new Conflict("The columns of this import cannot be changed any more");
    }
    refuse(plan, file.columns().size());
    rows.forget(id);
    table.plan(id, plan);
    begin(id);
  }

  private static void refuse(ImportPlan plan, int columns) {
    List<FieldError> errors = new ArrayList<>();
    if (plan.fields().size() != columns) {
      errors.add(
          new FieldError("columns", "Say of each of the " + columns + " columns what it is"));
    }
    plan.twice()
        .forEach(field ->
            errors.add(new FieldError("columns", "Only one column can be " + field.label())));
    if (!plan.has(ImportField.EMAIL)) {
      errors.add(new FieldError("columns", "Say which column has the e-mail address"));
    }
    if (!plan.has(ImportField.NAME)
        && !plan.has(ImportField.FIRST_NAME)
        && !plan.has(ImportField.LAST_NAME)) {
      errors.add(new FieldError("columns", "Say which column has the name"));
    }
    if (plan.basis() == null && !plan.has(ImportField.BASIS)) {
      errors.add(
          new FieldError(
              "basis", "Say why these people may be written to: no column of the file says it"));
    }
    refuseConsent(plan, errors);
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static void refuseConsent(ImportPlan plan, List<FieldError> errors) {
    if (plan.basis() == Basis.CONSENT
        && plan.basisSource() == null
        && !plan.has(ImportField.BASIS_SOURCE)) {
      errors.add(new FieldError("basisSource", "Say where and how they agreed"));
    }
    if (plan.basis() == Basis.CONSENT
        && plan.basisAt() == null
        && !plan.has(ImportField.BASIS_AT)) {
      errors.add(new FieldError("basisAt", "Say when they agreed"));
    }
  }

  /**
   * Makes the rows contacts, from where it was stopped if it was.
   *
   * @throws Conflict unless the dry run is over
   */
  public void run(UUID id) {
    Import file = locked(id);
    if (!READY.contains(file.state()) || file.checked().rows() < file.total()) {
      throw new Conflict("Only what has been checked to its end can be imported");
    }
    table.setState(id, ImportState.RUNNING, null);
    begin(id);
  }

  private void begin(UUID id) {
    due.set(ProcessKind.IMPORT, id, tenants.now());
    outbox.changed(ProcessKind.IMPORT, id);
  }

  /**
   * Stops what is at work; contacts that were taken stay.
   *
   * @throws Conflict if nothing is at work
   */
  public void cancel(UUID id) {
    if (!locked(id).state().isMoving()) {
      throw new Conflict("This import is not at work");
    }
    table.setState(id, ImportState.CANCELLED, null);
    end(id);
  }

  /** Forgets the import and its file; contacts that were taken stay. */
  public void discard(UUID id) {
    if (locked(id).state().isMoving()) {
      throw new Conflict("Stop this import first");
    }
    end(id);
    table.delete(id);
  }

  /** Its process has come to the end of the file. */
  void done(UUID id) {
    table.setState(id, ImportState.DONE, null);
    files.forget(id);
    end(id);
  }

  /** Its process waits for a person, or for nothing any more. */
  void end(UUID id) {
    due.clear(ProcessKind.IMPORT, id);
    outbox.ended(ProcessKind.IMPORT, id);
  }

  private Import locked(UUID id) {
    return table.lock(id).orElseThrow(Imports::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("The import");
  }
}
