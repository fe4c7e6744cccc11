package com.operanttechnologies.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.evidence.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that says something else was chosen than could be is caught by the verifier. */
class ChosenLinesTest {
  private static final String QUOTE =
      """
      {"currency": "EUR", "terms": {}, "lines": [
        {"id": "berth", "quantity": "3", "unitPrice": "100", "taxPercent": "0", "interval": "once",
         "optional": false, "quantityMin": "1", "quantityMax": "9", "quantityStep": "2"},
        {"id": "dacron", "quantity": "1", "unitPrice": "200", "taxPercent": "0",
         "interval": "once", "optional": true, "group": "Cloth", "preselected": true},
        {"id": "laminate", "quantity": "1", "unitPrice": "350", "taxPercent": "0",
         "interval": "once", "optional": true, "group": "Cloth"}]}
      """;

  private static Json json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static Outcome checked(String picked, String line, String quantity, String due) {
    String record =
        """
        {"chosenOptions": [%s], "chosenQuantities": [{"id": "%s", "quantity": "%s"}],
         "totals": {"dueFirst": %s, "once": %s, "month": %s, "year": %s, "optional": %s}}
        """
            .formatted(
                picked, line, quantity, sum(due), sum(due), sum("0"), sum("0"), optional(picked));
    return new TotalsCheck(json(record), json(QUOTE)).totals().outcome();
  }

  private static String sum(String amount) {
    return "{\"net\": \"%s\", \"tax\": \"0\", \"gross\": \"%s\"}".formatted(amount, amount);
  }

  private static String optional(String picked) {
    return sum(picked.contains("dacron") ? "350" : "200");
  }

  private static String option(String id) {
    return "{\"id\": \"%s\"}".formatted(id);
  }

  @Test
  void whatWasChosenWithinTheLimitsIsReckonedAnew() {
    assertThat(checked(option("laminate"), "berth", "5", "850")).isEqualTo(Outcome.PROVEN);
    assertThat(checked(option("dacron"), "berth", "3", "500")).isEqualTo(Outcome.PROVEN);
  }

  @ParameterizedTest
  @CsvSource({
    "berth,4,750",
    "berth,11,1450",
    "berth,5,750",
    "dacron,1,650",
  })
  void whatCouldNotBeChosenDoesNotFit(String line, String quantity, String due) {
    assertThat(checked(option("laminate"), line, quantity, due)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void twoOfAGroupOrNoneDoNotFit() {
    assertThat(checked(option("dacron") + "," + option("laminate"), "berth", "3", "850"))
        .isEqualTo(Outcome.BROKEN);
    assertThat(checked("", "berth", "3", "300")).isEqualTo(Outcome.BROKEN);
  }
}
