package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.ImportField;
import com.operanttechnologies.contact.imports.ImportPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of contacts on its way into the product.
 *
 * @param state mapping, checking, checked, running, done, cancelled or failed
 * @param percent of the step that is at work
 */
record ImportJson(
    UUID id,
    String fileName,
    String state,
    @Nullable String problem,
    int rows,
    int percent,
    @Nullable String charset,
    @Nullable String separator,
    List<Column> columns,
    PlanJson plan,
    Found checked,
    Done ran,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /** A column with what it is, and its first cells. */
  record Column(String head, @Nullable String field, List<String> examples) {}

  /** What the dry run has found. */
  @Schema(name = "ImportChecked")
  record Found(int rows, int added, int known, int bad, int suppressed) {}

  /** What the run has done. */
  @Schema(name = "ImportRan")
  record Done(int rows, int added, int updated, int skipped) {}

  static ImportJson of(Import file) {
    var shape = file.shape();
    var checked = file.checked();
    var ran = file.ran();
    return new ImportJson(
        file.id(),
        file.fileName(),
        file.state().code(),
        file.problem(),
        file.total(),
        file.percent(),
        shape == null ? null : shape.charset().name(),
        shape == null ? null : String.valueOf(shape.separator()),
        IntStream.range(0, file.columns().size()).mapToObj(column -> column(file, column)).toList(),
        PlanJson.of(file.plan()),
        new Found(
            checked.rows(), checked.added(), checked.known(), checked.bad(), checked.suppressed()),
        new Done(ran.rows(), ran.added(), ran.updated(), ran.skipped()),
        file.createdAt(),
        file.endedAt());
  }

  private static Column column(Import file, int column) {
    ImportPlan plan = file.plan();
    ImportField field =
        column < plan.fields().size() ? plan.fields().get(column) : ImportField.NOT_TAKEN;
    return new Column(
        file.columns().get(column),
        field == ImportField.NOT_TAKEN ? null : field.code(),
        file.sample().stream()
            .filter(row -> row.size() > column)
            .map(row -> row.get(column))
            .toList());
  }
}
