package com.operanttechnologies.contact.web.imports;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.imports.ImportField;
import com.operanttechnologies.contact.imports.ImportPlan;
import com.operanttechnologies.problem.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file, as it was typed; public, so that the template can read it.
 *
 * @param column what each column is, empty where it is not taken
 */
public record ColumnsForm(
    @Nullable List<String> column,
    @Nullable String existing,
    @Nullable String basis,
    @Nullable String basisSource,
    @Nullable String basisAt) {

  static ColumnsForm of(ImportPlan plan, ZoneId zone) {
    Basis basis = plan.basis();
    Instant at = plan.basisAt();
    return new ColumnsForm(
        plan.fields().stream().map(ImportField::code).toList(),
        plan.update() ? "update" : "skip",
        basis == null ? "" : basis.code(),
        plan.basisSource(),
        at == null ? "" : LocalDate.ofInstant(at, zone).toString());
  }

  ImportPlan plan(ZoneId zone) {
    List<ImportField> fields = new ArrayList<>();
    for (String code : column == null ? List.<String>of() : column) {
      fields.add(ImportField.ofCode(code).orElse(ImportField.NOT_TAKEN));
    }
    return new ImportPlan(fields, !"skip".equals(existing), chosen(), source(), day(zone));
  }

  private @Nullable Basis chosen() {
    for (Basis each : Basis.values()) {
      if (each.code().equals(basis)) {
        return each;
      }
    }
    return null;
  }

  private @Nullable String source() {
    if (basisSource == null || basisSource.isBlank()) {
      return null;
    }
    String text = basisSource.strip();
    if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput("basisSource", "Write one line of at most 200 characters");
    }
    return text;
  }

  private @Nullable Instant day(ZoneId zone) {
    try {
      return basisAt == null || basisAt.isBlank()
          ? null
          : LocalDate.parse(basisAt.strip()).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new InvalidInput("basisAt", "Enter a day such as 2026-05-03");
    }
  }
}
