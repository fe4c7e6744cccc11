package com.operanttechnologies.contact.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.contact.segment.SegmentInput.RuleInput;
import com.operanttechnologies.problem.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentInputTest {

  @Test
  void whatIsTypedIsBroughtIntoOneForm() {
    SegmentInput input =
        new SegmentInput(
            "Germans",
            "all",
            List.of(
                new RuleInput("country", false, "Deutschland"),
                new RuleInput("mailed_within", true, "090"),
                new RuleInput("open_at_least", null, "eur 1000.50"),
                new RuleInput("language", false, "de_CH")));

    assertThat(input.question().rules())
        .containsExactly(
            new Rule(Criterion.COUNTRY, false, "DE"),
            new Rule(Criterion.MAILED_WITHIN, true, "90"),
            new Rule(Criterion.OPEN_AT_LEAST, false, "EUR 1000.50"),
            new Rule(Criterion.LANGUAGE, false, "de-ch"));
  }

  @Test
  void aSegmentReadsAsASentence() {
    SegmentInput input =
        new SegmentInput(
            "x",
            "any",
            List.of(
                new RuleInput("mailed_within", true, "90"),
                new RuleInput("basis_customer", false, null)));

    assertThat(input.question().words())
        .isEqualTo("not: was sent a mail within the last 90 days, or is a customer");
  }

  @Test
  void everyRuleThatCannotBeUnderstoodIsNamed() {
    SegmentInput input =
        new SegmentInput(
            "x",
            "some",
            List.of(
                new RuleInput("opened_mail", false, null),
                new RuleInput("country", false, "Atlantis"),
                new RuleInput("added_within", false, "0"),
                new RuleInput("open_at_least", false, "1000")));

    InvalidInput refusal = catchThrowableOfType(InvalidInput.class, input::question);

    assertThat(refusal.byField())
        .containsOnlyKeys(
            "rules[0].criterion", "rules[1].value", "rules[2].value", "rules[3].value", "matching");
  }

  @Test
  void withoutARuleEverybodyWouldFit() {
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class, () -> new SegmentInput("x", "all", List.of()).question());

    assertThat(refusal.byField()).containsOnlyKeys("rules");
  }

  /** CNIL 2026-042: an open is never a condition. */
  @Test
  void mustHaveNoCriterionThatAsksForOpens() {
    assertThat(Criterion.values()).noneMatch(each -> each.code().contains("open_mail"));
    assertThat(Criterion.values()).noneMatch(each -> each.label().matches(".*\\bopen(s|ed)\\b.*"));
  }
}
