package com.operanttechnologies.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A reader reckons by itself what was accepted, by the quarter and with a trial too. */
class TotalsCheckTest {
  private static final String LINE =
      """
      {"id": "a", "position": 1, "description": "Care", "interval": "quarter", "net": "10.00", "optional": false,
       "quantity": "1", "taxPercent": "20", "unitPrice": "10.00"%s}
      """;

  private static final String TOTALS =
      """
      {"chosenOptions": [], "totals": {
        "dueFirst": %1$s, "once": %2$s, "month": %2$s, "quarter": %3$s, "year": %2$s, "optional": %2$s}}
      """;

  private static final String NONE = "{\"net\": \"0.00\", \"tax\": \"0.00\", \"gross\": \"0.00\"}";
  private static final String TEN = "{\"net\": \"10.00\", \"tax\": \"2.00\", \"gross\": \"12.00\"}";

  private static Finding checked(String term, String dueFirst, String quarter) {
    String quote =
        "{\"currency\": \"EUR\", \"terms\": {}, \"lines\": [" + LINE.formatted(term) + "]}";
    return new TotalsCheck(json(TOTALS.formatted(dueFirst, NONE, quarter)), json(quote)).totals();
  }

  private static Json json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void aQuarterIsReckoned() {
    assertThat(checked("", TEN, TEN)).isEqualTo(Finding.proven(Topic.TOTALS, "same", "12.00 EUR"));
    assertThat(checked("", TEN, NONE).answer()).isEqualTo("differ");
  }

  @Test
  void whatIsFreeAtFirstIsNotDueFirst() {
    String trial =
        ", \"trialDays\": 14, \"termPeriods\": 4, \"termEnd\": \"ends\", \"minimumPeriods\": 2";

    assertThat(checked(trial, NONE, TEN).answer()).isEqualTo("same");
    assertThat(checked(trial, TEN, TEN).answer()).isEqualTo("differ");
  }

  @Test
  void whatIsBilledOnABillingDayIsNotDueFirst() {
    String quote =
        "{\"currency\": \"EUR\", \"terms\": {\"billingDay\": 1}, \"lines\": ["
            + LINE.formatted("")
            + "]}";

    assertThat(new TotalsCheck(json(TOTALS.formatted(NONE, NONE, TEN)), json(quote)).totals())
        .isEqualTo(Finding.proven(Topic.TOTALS, "same", "0.00 EUR"));
    assertThat(
            new TotalsCheck(json(TOTALS.formatted(TEN, NONE, TEN)), json(quote)).totals().answer())
        .isEqualTo("differ");
  }

  @Test
  void aRampChangesNothingOfFirstPeriods() {
    String ramp = ", \"ramp\": [{\"from\": 3, \"unitPrice\": \"20.00\"}]";
    String quantities = ", \"ramp\": [{\"from\": 3, \"quantity\": \"20\"}]";

    assertThat(checked(ramp, TEN, TEN).answer()).isEqualTo("same");
    assertThat(checked(quantities, TEN, TEN).answer()).isEqualTo("same");
  }

  @Test
  void aStartThatIsNoDayIsNotReckoned() {
    assertThat(checked(", \"startsOn\": \"soon\"", NONE, TEN).answer()).isEqualTo("otherRules");
  }

  @Test
  void theDiscountOfASectionIsReckoned() {
    String quote =
        """
        {"currency": "EUR", "terms": {"sectionDiscounts": 1}, "texts": [
          {"kind": "note", "after": 0, "description": "Hello"},
          {"kind": "section", "after": 0, "description": "Care", "discountPercent": "50"},
          {"kind": "section", "after": 1, "description": "More"}],
         "lines": [%s, %s]}
        """
            .formatted(LINE.formatted(""), LINE.formatted("").replace("\"a\"", "\"b\""));
    String fifteen = "{\"net\": \"15.00\", \"tax\": \"3.00\", \"gross\": \"18.00\"}";
    Json record = json(TOTALS.formatted(fifteen, NONE, fifteen));

    assertThat(new TotalsCheck(record, json(quote)).totals().answer()).isEqualTo("same");
    assertThat(new TotalsCheck(record, json(quote.replace("\"50\"", "\"49\""))).totals().answer())
        .isEqualTo("differ");
  }

  @Test
  void aRoundingToCoinsIsReckoned() {
    String quote =
        "{\"currency\": \"EUR\", \"terms\": {\"cashRounding\": \"0.05\"}, \"lines\": ["
            + LINE.formatted("").replace("\"10.00\"}", "\"10.01\"}")
            + "]}";
    String twelve =
        "{\"net\": \"10.01\", \"tax\": \"2.00\", \"rounding\": \"-0.01\", \"gross\": \"12.00\"}";
    Json record = json(TOTALS.formatted(twelve, NONE, twelve));

    assertThat(new TotalsCheck(record, json(quote)).totals())
        .isEqualTo(Finding.proven(Topic.TOTALS, "same", "12.00 EUR"));
    assertThat(new TotalsCheck(record, json(quote.replace("0.05", "0"))).totals().answer())
        .isEqualTo("differ");
    assertThat(new TotalsCheck(record, json(quote.replace("0.05", "0.07"))).totals().answer())
        .isEqualTo("otherRules");
  }

  @Test
  void whatItDoesNotKnowIsNotReckoned() {
    assertThat(checked(", \"surprise\": 1", TEN, TEN).answer()).isEqualTo("otherRules");
  }
}
