package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.imports.Imports;
import com.operanttechnologies.contact.imports.row.RefusedRow;
import com.operanttechnologies.contact.web.imports.ProblemsCsv;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One file of contacts: dry run, run, and what could not be taken. */
@Tag(name = "Imports")
@RestController
@RequestMapping(ImportsResource.ROOT + "/{id}")
class ImportResource {
  private final Tenants tenants;
  private final Imports imports;
  private final ProblemsCsv csv;

  ImportResource(Tenants tenants, Imports imports, ProblemsCsv csv) {
    this.tenants = tenants;
    this.imports = imports;
    this.csv = csv;
  }

  @Operation(summary = "Read how far an import is")
  @GetMapping
  ImportJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> ImportJson.of(imports.get(id)));
  }

  @Operation(
      summary = "Say what the columns are, and begin the dry run",
      description = "Ask for the import until its state is checked. No contact changes.")
  @PutMapping("/plan")
  ImportJson check(CurrentKey key, @PathVariable UUID id, @RequestBody PlanJson plan) {
    return decide(key, id, () -> imports.check(id, plan.plan()));
  }

  @Operation(
      summary = "Make the rows contacts",
      description = "Ask for the import until its state is done. Nobody is doubled, ever.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/run")
  ImportJson run(CurrentKey key, @PathVariable UUID id) {
    return decide(key, id, () -> imports.run(id));
  }

  @Operation(
      summary = "Stop a dry run or a run",
      description = "Contacts that were taken stay; POST .../run goes on.")
  @DeleteMapping("/run")
  ImportJson cancel(CurrentKey key, @PathVariable UUID id) {
    return decide(key, id, () -> imports.cancel(id));
  }

  private ImportJson decide(CurrentKey key, UUID id, Runnable decision) {
    return tenants.as(
        key.tenant(),
        () -> {
          decision.run();
          return ImportJson.of(imports.get(id));
        });
  }

  @Operation(summary = "Forget an import and its file", description = "Its contacts stay.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping
  void discard(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> imports.discard(id));
  }

  @Operation(summary = "List the rows that cannot be taken", description = "By line.")
  @GetMapping("/errors")
  Page<RefusedRow> errors(
      CurrentKey key,
      @PathVariable UUID id,
      @Parameter(description = "The line after which to go on") @RequestParam(defaultValue = "0")
          int cursor,
      @RequestParam(defaultValue = "200") int limit) {
    int most = Math.clamp(limit, 1, 1000);
    return tenants.as(
        key.tenant(),
        () -> {
          imports.get(id);
          return Page.of(
              imports.refused(id, cursor, most + 1), most, row -> Integer.toString(row.line()));
        });
  }

  @Operation(
      summary = "Download the rows that cannot be taken",
      description = "As CSV: line, problem, and the row as it was.")
  @GetMapping(value = "/errors.csv", produces = "text/csv")
  void errorsAsCsv(CurrentKey key, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    csv.write(key.tenant(), id, response);
  }
}
