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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class BillingDaysTest {
  private static final String CARE =
      """
      {"description": "Mainsail", "unitPrice": 100, "taxPercent": 20},
      {"description": "Care", "unitPrice": "10.00", "taxPercent": 20, "interval": "month"}
      """;

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;

  @BeforeEach
  void aProgramWithAKey() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  private static String draft(String day) {
    return Drafts.with(CARE).replaceFirst("\\{", "{\"billingDay\": " + day + ", ");
  }

  @Test
  void aBillingDayIsKeptAndWhatComesAgainIsNotDueFirst() {
    Reply plain = crm.post("/quotes", Drafts.with(CARE));
    Reply made = crm.post("/quotes", draft("1"));

    assertThat(made.json().get("billingDay").asInt()).isOne();
    assertThat(made.text("/totals/gross")).isEqualTo("120.00");
    assertThat(made.text("/totals/month/gross")).isEqualTo("12.00");
    assertThat(made.json().at("/lines/1").has("term")).isFalse();
    assertThat(crm.get("/quotes/" + made.text("/id")).json()).isEqualTo(made.json());
    assertThat(plain.json().has("billingDay")).isFalse();
    assertThat(plain.text("/totals/gross")).isEqualTo("132.00");
  }

  @Test
  void theContractsValueSaysThatItCountsWholePeriods() {
    Reply made = crm.post("/quotes", draft("1"));

    assertThat(made.text("/contractValue/total/gross")).isEqualTo("264.00");
    assertThat(made.json().at("/contractValue/counted/0/shortPeriod").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "29"})
  void aDayThatNotEveryMonthHasNamesItsField(String day) {
    assertThat(crm.post("/quotes", draft(day)).text("/errors/0/field")).isEqualTo("billingDay");
  }

  @Test
  void aTemplateBringsIts() {
    Reply made = crm.post("/quotes", begun(template("15").text("/id"), ""));

    assertThat(made.json().get("billingDay").asInt()).isEqualTo(15);
  }

  @Test
  void aQuoteTakesNoneOfItsTemplateByZero() {
    String template = template("15").text("/id");
    Reply plain = crm.post("/quotes", Drafts.with(CARE));

    Reply made = crm.post("/quotes", begun(template, "\"billingDay\": 0, "));

    assertThat(made.json().has("billingDay")).isFalse();
    assertThat(made.json().get("totals")).isEqualTo(plain.json().get("totals"));
  }

  @Test
  void aDraftAndATemplateLoseTheirsByZeroAsWithoutOne() {
    Reply template = template("15");
    Reply quote = crm.post("/quotes", draft("15"));

    Reply without = crm.put("/quotes/" + quote.text("/id"), draft("0"));
    Reply bare =
        crm.put(
            "/quote-templates/" + template.text("/id"), "{\"name\": \"Care\", \"billingDay\": 0}");

    assertThat(template.json().get("billingDay").asInt()).isEqualTo(15);
    assertThat(without.json().has("billingDay")).isFalse();
    assertThat(bare.json().has("billingDay")).isFalse();
  }

  private Reply template(String day) {
    return crm.post(
        "/quote-templates",
        "{\"name\": \"Care\", \"billingDay\": " + day + ", \"lines\": [" + CARE + "]}");
  }

  private static String begun(String template, String with) {
    return Drafts.with(CARE)
        .replaceFirst("\\{", "{" + with + "\"templateId\": \"" + template + "\", ");
  }
}
