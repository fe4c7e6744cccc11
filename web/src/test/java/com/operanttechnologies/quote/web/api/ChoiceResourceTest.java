package com.operanttechnologies.quote.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ChoiceResourceTest {
  private static final String LINES =
      """
      {"description": "Berth", "quantity": 3, "unitPrice": 100,
       "choice": {"quantityMin": 0.5, "quantityMax": "10", "quantityStep": "0.5"}},
      {"description": "Dacron", "unitPrice": 200,
       "choice": {"group": "Cloth", "preselected": true}},
      {"description": "Laminate", "unitPrice": 350, "choice": {"group": "Cloth"}}
      """;

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;

  @BeforeEach
  void adaHasAKey() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  @Test
  void whatALineLeavesToTheCustomerIsReadAsItWasWritten() {
    Reply made = crm.post("/quotes", Drafts.with(LINES));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/lines/0/choice/quantityMin")).isEqualTo("0.5");
    assertThat(made.text("/lines/0/choice/quantityMax")).isEqualTo("10");
    assertThat(made.text("/lines/0/choice/quantityStep")).isEqualTo("0.5");
    assertThat(made.text("/lines/1/choice/group")).isEqualTo("Cloth");
    assertThat(made.json().at("/lines/1/choice/preselected").asBoolean()).isTrue();
    assertThat(made.json().at("/lines/2/optional").asBoolean()).isTrue();
    assertThat(made.json().at("/options").size()).isEqualTo(2);
    assertThat(made.text("/totals/net")).isEqualTo("500.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lines[0].quantity           | \"quantityMin\": 2, \"quantityMax\": 3",
        "lines[0].choice.quantityMax | \"quantityMin\": 1",
        "lines[0].choice.quantityMin | \"quantityMin\": 0, \"quantityMax\": 3",
        "lines[0].choice.quantityMin | \"quantityMin\": 1e-999999999, \"quantityMax\": 3",
        "lines[0].choice.quantityStep | \"quantityMin\": 1, \"quantityMax\": 3, \"quantityStep\": -1",
        "lines[0].choice.group       | \"group\": \"Alone\"",
        "lines[0].choice.preselected | \"preselected\": true",
      })
  void whatCannotBeLeftIsNamed(String field, String choice) {
    Reply refused =
        crm.post(
            "/quotes",
            Drafts.with(
                "{\"description\": \"Berth\", \"unitPrice\": 1, \"choice\": {" + choice + "}}"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void anAcceptanceByHandNamesItsChoiceWithinTheLimits() {
    Reply made = crm.post("/quotes", Drafts.with(LINES));
    String path = "/quotes/" + made.text("/id") + "/acceptance";
    String berth = made.text("/lines/0/id");
    crm.post("/quotes/" + made.text("/id") + "/sending");

    Reply refused = crm.post(path, byHand(made.text("/lines/2/id"), berth, "0.7"));
    Reply none = crm.post(path, "{\"note\": \"By telephone\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("quantity-" + berth);
    assertThat(none.text("/errors/0/message")).isEqualTo("Choose one of “Cloth”.");
  }

  private static String byHand(String picked, String line, String quantity) {
    return """
    {"note": "By telephone", "options": ["%s"], "quantities": {"%s": %s}}
    """
        .formatted(picked, line, quantity);
  }
}
