package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.imports.ImportField;
import com.operanttechnologies.contact.imports.ImportPlan;
import com.operanttechnologies.problem.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a file.
 *
 * @param columns what each column is, in their order; null where it is not taken
 * @param existing update or skip: what happens to contacts that are known
 * @param basis requested, customer, consent or none, for rows that do not say it themselves
 */
@Schema(name = "ImportPlan")
record PlanJson(
    @Schema(
            example = "[\"email\", \"name\", null]",
            description =
                "email, name, first_name, last_name, company, phone, address, country, time_zone,"
                    + " locale, vat_id, external_ref, basis, basis_source, basis_at or null")
        @Nullable List<@Nullable String> columns,
    @Nullable String existing,
    @Nullable String basis,
    @Nullable String basisSource,
    @Nullable Instant basisAt) {

  static PlanJson of(ImportPlan plan) {
    Basis basis = plan.basis();
    List<@Nullable String> columns = new ArrayList<@Nullable String>();
    for (ImportField field : plan.fields()) {
      columns.add(field == ImportField.NOT_TAKEN ? null : field.code());
    }
    return new PlanJson(
        columns,
        plan.update() ? "update" : "skip",
        basis == null ? null : basis.code(),
        plan.basisSource(),
        plan.basisAt());
  }

  ImportPlan plan() {
    List<ImportField> fields = new ArrayList<>();
    for (@Nullable String code : columns == null ? List.<@Nullable String>of() : columns) {
      fields.add(code == null ? ImportField.NOT_TAKEN : field(code));
    }
    return new ImportPlan(fields, update(), basis == null ? null : basis(basis), source(), basisAt);
  }

  private static ImportField field(String code) {
    return ImportField.ofCode(code)
        .orElseThrow(() -> new InvalidInput("columns", "There is no field " + code));
  }

  private boolean update() {
    return switch (existing) {
      case null -> true;
      case "update" -> true;
      case "skip" -> false;
      default -> throw new InvalidInput("existing", "Send update or skip");
    };
  }

  private static Basis basis(String code) {
    return Arrays.stream(Basis.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("basis", "Send requested, customer, consent or none"));
  }

  private @Nullable String source() {
    if (basisSource == null || basisSource.isBlank()) {
      return null;
    }
    if (basisSource.length() > 200 || basisSource.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput("basisSource", "Send one line of at most 200 characters");
    }
    return basisSource.strip();
  }
}
