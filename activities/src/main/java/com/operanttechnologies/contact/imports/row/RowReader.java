package com.operanttechnologies.contact.imports.row;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.imports.ImportField;
import com.operanttechnologies.contact.imports.ImportPlan;
import com.operanttechnologies.contact.jdbc.CheckedInput;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.engine.csv.CsvRow;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes contacts of rows, by what a person has said about the file. */
public final class RowReader {
  private final ImportPlan plan;
  private final ZoneId zone;
  private final Function<String, byte[]> hash;

  /**
   * @param zone of times that do not tell theirs
   * @param hash of an address, as suppressions hold it
   */
  public RowReader(ImportPlan plan, ZoneId zone, Function<String, byte[]> hash) {
    this.plan = plan;
    this.zone = zone;
    this.hash = hash;
  }

  public ReadRows read(List<CsvRow> rows) {
    List<ContactRow> taken = new ArrayList<>();
    List<RefusedRow> refused = new ArrayList<>();
    for (CsvRow row : rows) {
      try {
        taken.add(contact(row));
      } catch (InvalidInput problems) {
        refused.add(new RefusedRow(row.line(), words(problems), row.cells()));
      }
    }
    return new ReadRows(taken, refused);
  }

  private static String words(InvalidInput problems) {
    return problems.errors().stream()
        .map(error -> ImportField.labelOf(error.field()) + ": " + error.message())
        .collect(Collectors.joining("; "));
  }

  private ContactRow contact(CsvRow row) {
    if (row.cells().size() > plan.fields().size()) {
      throw new InvalidInput("row", "It has more cells than the head of the file has columns");
    }
    Ground ground = ground(row);
    ContactInput input = CheckedInput.of(entered(row));
    String email = Objects.requireNonNull(input.email());
    return new ContactRow(
        row.line(),
        email,
        HexFormat.of().formatHex(hash.apply(email)),
        Objects.requireNonNull(input.name()),
        input.company(),
        input.address(),
        input.vatId(),
        input.phone(),
        input.timeZone(),
        input.locale(),
        input.country(),
        input.externalRef(),
        ground.basis == null ? null : ground.basis.code(),
        ground.source,
        ground.at == null ? null : ground.at.toString());
  }

  private ContactInput entered(CsvRow row) {
    return new ContactInput(
        cell(row, ImportField.EMAIL),
        name(row),
        cell(row, ImportField.COMPANY),
        cell(row, ImportField.ADDRESS),
        cell(row, ImportField.VAT_ID),
        cell(row, ImportField.PHONE),
        cell(row, ImportField.TIME_ZONE),
        cell(row, ImportField.LOCALE),
        cell(row, ImportField.COUNTRY),
        cell(row, ImportField.EXTERNAL_REF));
  }

  private @Nullable String name(CsvRow row) {
    String whole = cell(row, ImportField.NAME);
    if (whole != null) {
      return whole;
    }
    String parts =
        Stream.of(ImportField.FIRST_NAME, ImportField.LAST_NAME)
            .map(field -> Objects.requireNonNullElse(cell(row, field), ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return parts.isEmpty() ? null : parts;
  }

  private @Nullable String cell(CsvRow row, ImportField field) {
    int column = plan.fields().indexOf(field);
    if (column < 0 || column >= row.cells().size()) {
      return null;
    }
    String text = CsvExport.restored(row.cells().get(column).strip());
    return text.isEmpty() ? null : text;
  }

  /** Why they may be written to, as far as the row says it. */
  private record Ground(@Nullable Basis basis, @Nullable String source, @Nullable Instant at) {}

  private Ground ground(CsvRow row) {
    Basis basis = basis(cell(row, ImportField.BASIS));
    String source = cell(row, ImportField.BASIS_SOURCE);
    Instant at = instant(cell(row, ImportField.BASIS_AT));
    checkSource(source);
    Basis meant = basis == null ? plan.basis() : basis;
    String said = source == null ? plan.basisSource() : source;
    if (meant == null) {
      throw new InvalidInput("basis", "The row does not say why they may be written to");
    }
    if (meant == Basis.CONSENT && (said == null || at == null && plan.basisAt() == null)) {
      throw new InvalidInput("basis", "Consent needs its source and its time");
    }
    return new Ground(basis, said, at == null ? plan.basisAt() : at);
  }

  private static @Nullable Basis basis(@Nullable String entered) {
    return entered == null
        ? null
        : BasisWords.basis(entered)
            .orElseThrow(
                () -> new InvalidInput("basis", "Write requested, customer, consent or none"));
  }

  private @Nullable Instant instant(@Nullable String entered) {
    return entered == null
        ? null
        : BasisWords.instant(entered, zone)
            .orElseThrow(
                () -> new InvalidInput("basisAt", "Write a day such as 2026-05-03 or 3.5.2026"));
  }

  private static void checkSource(@Nullable String source) {
    boolean unusable =
        source != null
            && (source.length() > 200 || source.chars().anyMatch(Character::isISOControl));
    if (unusable) {
      throw new InvalidInput(
          List.of(new FieldError("basisSource", "Write one line of at most 200 characters")));
    }
  }
}
