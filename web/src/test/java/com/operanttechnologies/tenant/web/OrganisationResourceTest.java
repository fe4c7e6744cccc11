package com.operanttechnologies.tenant.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.WithApplication;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program sets up who the organisation is. */
@WithApplication
class OrganisationResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program program;

  @BeforeEach
  void signIn() {
    program = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  @Test
  void whatIsSaidChangesAndWhatIsAbsentStays() {
    var before = program.get("/settings/organisation");

    var after =
        program.put(
            "/settings/organisation",
            """
            {"postalAddress": "Quay 7\\n20457 Hamburg", "windowDays": ["mon", "fri"],
             "windowFrom": "08:30", "validityDays": 21}
            """);

    assertThat(after.status()).isEqualTo(200);
    assertThat(after.text("/postalAddress")).isEqualTo("Quay 7\n20457 Hamburg");
    assertThat(after.json().at("/windowDays")).hasSize(2);
    assertThat(after.text("/windowFrom")).isEqualTo("08:30");
    assertThat(after.text("/validityDays")).isEqualTo("21");
    assertThat(after.text("/name")).isEqualTo(before.text("/name")).isNotEmpty();
    assertThat(program.get("/settings/organisation").json()).isEqualTo(after.json());
  }

  @Test
  void twoProgramsAtOnceDoNotUndoEachOther() throws Exception {
    for (int round = 1; round <= 20; round++) {
      String phone = "+49 40 " + (1000 + round);
      String website = "https://acme" + round + ".example";
      try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
        both.submit(() -> program.put("/settings/organisation", "{\"phone\":\"" + phone + "\"}"));
        both.submit(
            () -> program.put("/settings/organisation", "{\"website\":\"" + website + "\"}"));
      }

      var now = program.get("/settings/organisation");

      assertThat(now.text("/phone")).isEqualTo(phone);
      assertThat(now.text("/website")).isEqualTo(website);
    }
  }

  @Test
  void anEmptyTextRemovesWhatMayBeMissing() {
    program.put("/settings/organisation", "{\"phone\": \"+49 40 123\"}");
    var removed = program.put("/settings/organisation", "{\"phone\": \"\"}");

    assertThat(removed.status()).isEqualTo(200);
    assertThat(removed.json().at("/phone").isMissingNode() || removed.json().at("/phone").isNull())
        .isTrue();
  }

  @Test
  void eachFieldThatCannotBeTakenIsNamed() {
    var refused =
        program.put(
            "/settings/organisation",
            """
            {"name": "", "timeZone": "Nowhere/Land", "windowDays": [], "validityDays": 0,
             "windowFrom": "17:00", "windowUntil": "09:00"}
            """);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("name", "timeZone", "windowDays", "validityDays", "windowUntil");
  }

  @Test
  void theColourIsChosenAndTheLogoRemoved() {
    var brand = program.put("/settings/brand", "{\"accent\": \"#0B5FFF\"}");
    var nonsense = program.put("/settings/brand", "{\"accent\": \"blue\"}");

    assertThat(brand.text("/accent")).isEqualTo("#0b5fff");
    assertThat(nonsense.status()).isEqualTo(422);
    assertThat(program.delete("/settings/brand/logo").status()).isEqualTo(204);
    assertThat(program.get("/settings/brand").json().has("logo")).isFalse();
  }
}
