package com.operanttechnologies.contact.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.imports.ImportField;
import com.operanttechnologies.contact.imports.ImportPlan;
import com.operanttechnologies.engine.csv.CsvRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowReaderTest {
  private static final Instant MAY = Instant.parse("2026-05-03T00:00:00Z");

  @Test
  void aRowBecomesAContact() {
    ContactRow bob =
        taken(
            plan(
                ImportField.EMAIL,
                ImportField.NAME,
                ImportField.COUNTRY,
                ImportField.TIME_ZONE,
                ImportField.LOCALE,
                ImportField.VAT_ID,
                ImportField.EXTERNAL_REF),
            "bob@example.com",
            "Bob Fisher",
            "Deutschland",
            "Europe/Berlin",
            "de_CH",
            "DE1",
            "C-7");

    assertThat(bob.country()).isEqualTo("DE");
    assertThat(bob.timeZone()).isEqualTo("Europe/Berlin");
    assertThat(bob.locale()).isEqualTo("de-CH");
    assertThat(bob.externalRef()).isEqualTo("C-7");
    assertThat(bob.basis()).isNull();
  }

  @Test
  void firstAndLastNameMakeTheName() {
    ImportPlan plan = plan(ImportField.EMAIL, ImportField.LAST_NAME, ImportField.FIRST_NAME);

    assertThat(taken(plan, "bob@example.com", "Fisher", "Bob").name()).isEqualTo("Bob Fisher");
    assertThat(taken(plan, "bob@example.com", "Fisher", "").name()).isEqualTo("Fisher");
  }

  @Test
  void everyProblemOfARowIsNamed() {
    assertThat(
            problem(
                plan(
                    ImportField.EMAIL,
                    ImportField.NAME,
                    ImportField.TIME_ZONE,
                    ImportField.COUNTRY),
                "nobody",
                "",
                "Mars/Olympus",
                "Atlantis"))
        .contains("E-mail address:", "Name: Fill this in", "Time zone:", "Country:");
  }

  @Test
  void anAddressThatCouldBeginAHeaderIsRefused() {
    assertThat(
            problem(
                plan(ImportField.EMAIL, ImportField.NAME),
                "bob@example.com",
                "Bob\r\nBcc: all@example.com"))
        .isEqualTo("Name: Remove line breaks and control characters");
  }

  @Test
  void whatAnExportHasGuardedIsRestored() {
    ContactRow bob =
        taken(
            plan(ImportField.EMAIL, ImportField.NAME, ImportField.PHONE),
            "bob@example.com",
            "Bob",
            "'+44 20 7946 0000");

    assertThat(bob.phone()).isEqualTo("+44 20 7946 0000");
  }

  @Test
  void consentIsTakenOnlyWithItsSourceAndItsTime() {
    ImportPlan plan =
        new ImportPlan(
            Arrays.asList(
                ImportField.EMAIL,
                ImportField.NAME,
                ImportField.BASIS,
                ImportField.BASIS_SOURCE,
                ImportField.BASIS_AT),
            true,
            null,
            null,
            null);

    ContactRow bob = taken(plan, "bob@example.com", "Bob", "Opt-in", "boat show", "3.5.2026 14:30");

    assertThat(bob.basis()).isEqualTo("consent");
    assertThat(bob.basisAt()).isEqualTo("2026-05-03T12:30:00Z");
    assertThat(problem(plan, "bob@example.com", "Bob", "consent", "boat show", ""))
        .isEqualTo("Basis for contact: Consent needs its source and its time");
    assertThat(problem(plan, "bob@example.com", "Bob", "consent", "", "2026-05-03"))
        .isEqualTo("Basis for contact: Consent needs its source and its time");
    assertThat(problem(plan, "bob@example.com", "Bob", "consent", "boat show", "3/4/2026"))
        .startsWith("Time of the basis:");
    assertThat(problem(plan, "bob@example.com", "Bob", "", "", ""))
        .startsWith("Basis for contact:");
  }

  @Test
  void aRowWithMoreCellsThanTheHeadHasColumnsIsRefused() {
    assertThat(problem(plan(ImportField.EMAIL, ImportField.NAME), "bob@example.com", "Bob", "?"))
        .startsWith("Row: It has more cells");
  }

  @Test
  void aRowThatEndsEarlyHasNothingInItsLastColumns() {
    ContactRow bob =
        taken(
            plan(ImportField.EMAIL, ImportField.NAME, ImportField.COMPANY),
            "bob@example.com",
            "Bob");

    assertThat(bob.company()).isNull();
  }

  private static ImportPlan plan(ImportField... fields) {
    return new ImportPlan(Arrays.asList(fields), true, Basis.CUSTOMER, "old system", MAY);
  }

  private static ContactRow taken(ImportPlan plan, String... cells) {
    return read(plan, cells).taken().getFirst();
  }

  private static String problem(ImportPlan plan, String... cells) {
    return read(plan, cells).refused().getFirst().problem();
  }

  private static ReadRows read(ImportPlan plan, String... cells) {
    return new RowReader(
            plan, ZoneId.of("Europe/Berlin"), email -> email.getBytes(StandardCharsets.UTF_8))
        .read(List.of(new CsvRow(2, List.of(cells))));
  }
}
