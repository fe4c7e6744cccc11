package com.operanttechnologies.contact.imports;

import static com.operanttechnologies.contact.imports.ImportField.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.ImportStep;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.contact.imports.Import.Checked;
import com.operanttechnologies.contact.imports.Import.Ran;
import com.operanttechnologies.contact.imports.row.RefusedRow;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ImportsTest {
  private static final String TWO = "email,name\nbob@example.com,Bob\nann@example.com,Ann\n";

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Uploads uploads;
  @Autowired Imports imports;
  @Autowired ImportProcess process;
  @Autowired Contacts contacts;
  @Autowired Suppressions suppressions;
  UUID tenant;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
  }

  @Test
  void aDryRunCountsAndChangesNothing() throws IOException {
    save("ann@example.com", "Anna");
    Import file =
        checked(
            "email,name\nbob@example.com,Bob\nann@example.com,Ann\nnobody,Nobody\nBOB@example.com,Bob\n");

    assertThat(file.state()).isEqualTo(ImportState.CHECKED);
    assertThat(file.checked()).isEqualTo(new Checked(4, 1, 1, 2, 0));
    assertThat(find("bob@example.com")).isNull();
    assertThat(refused(file))
        .extracting(RefusedRow::line, RefusedRow::cells)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(4, List.of("nobody", "Nobody")),
            org.assertj.core.groups.Tuple.tuple(5, List.of("BOB@example.com", "Bob")));
    assertThat(refused(file).getLast().problem()).contains("An earlier line");
  }

  @Test
  void theRunAddsWhoIsNewAndFillsInWhoIsKnown() throws IOException {
    tenants.run(
        tenant,
        () ->
            contacts.save(
                new ContactInput("ann@example.com", "A", "Ann Ltd", null, null, null, null, null)));
    Import done = done(TWO);

    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.ran()).isEqualTo(new Ran(2, 1, 1, 0));
    assertThat(found("ann@example.com").name()).isEqualTo("Ann");
    assertThat(found("ann@example.com").company()).isEqualTo("Ann Ltd");
  }

  @Test
  void theSameFileAgainDoublesNobody() throws IOException {
    Import first = done(TWO);
    Import second = done(TWO);

    assertThat(second.ran()).isEqualTo(new Ran(2, 0, 2, 0));
    assertThat(count("contact")).isEqualTo(2);
    assertThat(tenants.as(tenant, () -> imports.sameFile(second.id())))
        .hasValueSatisfying(same -> assertThat(same.id()).isEqualTo(first.id()));
  }

  @Test
  void whoIsKnownIsLeftAloneWhenAPersonWantsThat() throws IOException {
    save("ann@example.com", "Anna");
    Import file = uploaded(TWO);
    ImportPlan plan = new ImportPlan(Arrays.asList(EMAIL, NAME), false, Basis.CUSTOMER, null, null);

    tenants.run(tenant, () -> imports.check(file.id(), plan));
    process();
    run(file);

    assertThat(get(file).ran()).isEqualTo(new Ran(2, 1, 0, 1));
    assertThat(found("ann@example.com").name()).isEqualTo("Anna");
  }

  @Test
  void theBasisOfWhoIsKnownChangesOnlyIfTheFileTellsOne() throws IOException {
    Contact ann = save("ann@example.com", "Ann");
    tenants.run(tenant, () -> contacts.setBasis(ann.id(), Basis.CONSENT, "boat show"));

    done(TWO);

    assertThat(found("ann@example.com").basis()).isEqualTo(Basis.CONSENT);
    assertThat(found("bob@example.com").basis()).isEqualTo(Basis.CUSTOMER);
    assertThat(found("bob@example.com").basisSource()).isEqualTo("old system");
  }

  /** Law: a suppression outlives every import of the address. */
  @Test
  void mustNotUrgeWhoHasUnsubscribedEvenIfTheyAreImportedAgain() throws IOException {
    Contact ann = save("ann@example.com", "Ann");
    tenants.run(tenant, () -> suppressions.unsubscribe(ann.id()));

    Import file = done(TWO);

    assertThat(file.checked().suppressed()).isEqualTo(1);
    assertThat(tenants.as(tenant, () -> contacts.mayBeMailed(ann.id()).allowed())).isFalse();
  }

  @Test
  void aStoppedRunGoesOnWhereItWas() throws IOException {
    Import file = checked(many(2_500));
    tenants.run(tenant, () -> imports.run(file.id()));
    tenants.run(tenant, () -> imports.cancel(file.id()));
    process();
    assertThat(get(file).ran().rows()).isZero();

    run(file);

    assertThat(get(file).ran()).isEqualTo(new Ran(2_500, 2_500, 0, 0));
    assertThat(count("contact")).isEqualTo(2_500);
  }

  @Test
  void repeatingABatchTakesNoRowTwice() throws IOException {
    Import file = checked(many(1_500));
    tenants.run(tenant, () -> imports.run(file.id()));

    ImportStep next = process.runBatch(tenant.toString(), file.id().toString());
    process.runBatch(tenant.toString(), file.id().toString());

    assertThat(next).isEqualTo(ImportStep.END);
    assertThat(get(file).ran()).isEqualTo(new Ran(1_500, 1_500, 0, 0));
  }

  @Test
  void onceItsRowsAreContactsTheFileIsForgotten() throws IOException {
    done(TWO);

    assertThat(count("contact_import_chunk")).isZero();
  }

  private static String many(int rows) {
    return "email,name\n"
        + IntStream.range(0, rows)
            .mapToObj(i -> "b%d@example.com,Bob %d\n".formatted(i, i))
            .collect(Collectors.joining());
  }

  private Import uploaded(String text) throws IOException {
    return uploads.take(
        tenant,
        "contacts.csv",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "Ada");
  }

  private Import checked(String text) throws IOException {
    Import file = uploaded(text);
    ImportPlan plan =
        new ImportPlan(file.plan().fields(), true, Basis.CUSTOMER, "old system", Instant.EPOCH);
    tenants.run(tenant, () -> imports.check(file.id(), plan));
    process();
    return get(file);
  }

  private Import done(String text) throws IOException {
    Import file = checked(text);
    run(file);
    return get(file);
  }

  private void run(Import file) {
    tenants.run(tenant, () -> imports.run(file.id()));
    process();
  }

  /** As the workflow does, until nothing is left. */
  private void process() {
    List<UUID> moving =
        tenants.as(tenant, () -> imports.newest(10)).stream().map(Import::id).toList();
    for (UUID id : moving) {
      ImportStep next = process.nextStep(tenant.toString(), id.toString());
      while (next != ImportStep.END) {
        next =
            next == ImportStep.CHECK
                ? process.checkBatch(tenant.toString(), id.toString())
                : process.runBatch(tenant.toString(), id.toString());
      }
    }
  }

  private Import get(Import file) {
    return tenants.as(tenant, () -> imports.get(file.id()));
  }

  private List<RefusedRow> refused(Import file) {
    return tenants.as(tenant, () -> imports.refused(file.id(), 0, 10));
  }

  private Contact save(String email, String name) {
    return tenants.as(tenant, () -> contacts.save(ContactInput.of(email, name)));
  }

  private Contact found(String email) {
    return tenants.as(tenant, () -> contacts.findByEmail(email)).orElseThrow();
  }

  private @Nullable Contact find(String email) {
    return tenants.as(tenant, () -> contacts.findByEmail(email)).orElse(null);
  }

  private int count(String table) {
    return tenants.as(
        tenant, () -> tenants.sql("select count(*) from " + table).query(Integer.class).single());
  }
}
