package com.operanttechnologies.contact.imports;

import com.operanttechnologies.contact.Basis;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file.
 *
 * @param fields what each column is, in the order of the columns; one a column
 * @param update whether contacts that are known are filled in; else they are left as they are
 * @param basis why those may be written to whose row does not say so; absent: each row says it
 * @param basisSource where that comes from, for rows that do not say it
 * @param basisAt since when, for rows that do not say it
 */
public record ImportPlan(
    List<ImportField> fields,
    boolean update,
    @Nullable Basis basis,
    @Nullable String basisSource,
    @Nullable Instant basisAt) {

  public ImportPlan {
    fields = List.copyOf(fields);
  }

  public boolean has(ImportField field) {
    return fields.contains(field);
  }

  /** The fields that more than one column claims to be. */
  Set<ImportField> twice() {
    Set<ImportField> seen = EnumSet.noneOf(ImportField.class);
    Set<ImportField> twice = EnumSet.noneOf(ImportField.class);
    for (ImportField field : fields) {
      if (field != ImportField.NOT_TAKEN && !seen.add(field)) {
        twice.add(field);
      }
    }
    return twice;
  }
}
