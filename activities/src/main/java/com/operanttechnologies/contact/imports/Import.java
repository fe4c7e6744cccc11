package com.operanttechnologies.contact.imports;

import com.operanttechnologies.engine.csv.CsvShape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of contacts on its way into the product.
 *
 * @param problem why it failed
 * @param shape absent while the file is on its way
 * @param columns the head of the file
 * @param sample its first rows
 * @param sha256 of the file, in hex
 * @param total rows of the file without its head
 */
public record Import(
    UUID id,
    String fileName,
    ImportState state,
    @Nullable String problem,
    long size,
    @Nullable String sha256,
    @Nullable CsvShape shape,
    List<String> columns,
    List<List<String>> sample,
    ImportPlan plan,
    int total,
    Checked checked,
    Ran ran,
    String createdBy,
    Instant createdAt,
    @Nullable Instant endedAt) {

  public Import {
    columns = List.copyOf(columns);
    sample = List.copyOf(sample);
  }

  /**
   * What the dry run has found so far.
   *
   * @param rows how many it has looked at
   * @param suppressed of those that can be taken: who gets no follow-ups
   */
  public record Checked(int rows, int added, int known, int bad, int suppressed) {}

  /** What the run has done so far. */
  public record Ran(int rows, int added, int updated, int skipped) {}

  /** Rows that its process has been through, of {@link #total}. */
  public int progress() {
    return switch (state) {
      case CHECKING, CHECKED, FAILED -> checked.rows;
      case RUNNING, DONE, CANCELLED -> ran.rows;
      case UPLOADING, MAPPING -> 0;
    };
  }

  /** The same in whole per cent. */
  public int percent() {
    return total == 0 ? 100 : (int) (100L * progress() / total);
  }
}
