package com.operanttechnologies.contact.imports;

import static com.operanttechnologies.contact.imports.ImportField.EMAIL;
import static com.operanttechnologies.contact.imports.ImportField.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ImportDecisionsTest {
  private static final String TWO = "email,name\nbob@example.com,Bob\nann@example.com,Ann\n";

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Uploads uploads;
  @Autowired Imports imports;
  UUID tenant;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
  }

  /** Law: each contact has a recorded basis for contact. */
  @Test
  void mustSayWhyTheseContactsMayBeWrittenToBeforeTheyAreTaken() throws IOException {
    Import file = uploaded(TWO);

    assertThat(errors(file, null, null)).containsOnlyKeys("basis");
    assertThat(errors(file, Basis.CONSENT, null)).containsOnlyKeys("basisSource", "basisAt");
  }

  @Test
  void theColumnsThatMatterHaveToBeThereOnce() throws IOException {
    Import file = uploaded(TWO);
    ImportPlan plan = new ImportPlan(Arrays.asList(NAME, NAME), true, Basis.CUSTOMER, null, null);

    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class, () -> tenants.run(tenant, () -> imports.check(file.id(), plan)));

    assertThat(refusal.errors()).hasSize(2).allMatch(error -> error.field().equals("columns"));
  }

  @Test
  void onlyWhatWasCheckedCanRun() throws IOException {
    Import file = uploaded(TWO);

    assertThatThrownBy(() -> tenants.run(tenant, () -> imports.run(file.id())))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> tenants.run(tenant, () -> imports.cancel(file.id())))
        .isInstanceOf(Conflict.class);
  }

  private java.util.Map<String, String> errors(
      Import file, @Nullable Basis basis, @Nullable String source) {
    ImportPlan plan = new ImportPlan(Arrays.asList(EMAIL, NAME), true, basis, source, null);
    return catchThrowableOfType(
            InvalidInput.class, () -> tenants.run(tenant, () -> imports.check(file.id(), plan)))
        .byField();
  }

  private Import uploaded(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return uploads.take(tenant, "contacts.csv", new ByteArrayInputStream(bytes), "Ada");
  }
}
