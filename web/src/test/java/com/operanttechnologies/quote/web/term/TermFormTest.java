package com.operanttechnologies.quote.web.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.term.RampStepInput;
import com.operanttechnologies.quote.term.TermInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermFormTest {
  private final List<FieldError> errors = new ArrayList<>();

  private TermInput read(String ramp) {
    return read(ramp, "");
  }

  private TermInput read(String ramp, String quantities) {
    return new TermForm("", "", "", "ends", "", ramp, quantities).input("lines[0].term.", errors);
  }

  @Test
  void aRampIsTypedAsPeriodsAndPricesWithAPointOrAComma() {
    assertThat(read("7: 20; 13:30,50").ramp())
        .containsExactly(
            new RampStepInput(7, new BigDecimal("20")),
            new RampStepInput(13, new BigDecimal("30.50")));
    assertThat(errors).isEmpty();
  }

  @Test
  void whatWasReadIsWrittenAsItCanBeTyped() {
    assertThat(TermForm.of(read("7: 20.00; 13: 30.5")).ramp()).isEqualTo("7: 20; 13: 30.5");
  }

  @Test
  void anythingElseIsRefusedInItsField() {
    read("from the seventh on 20");

    assertThat(errors).extracting(FieldError::field).containsExactly("lines[0].term.ramp");
  }

  @Test
  void quantitiesAreTypedBesideAndMeetPricesOfTheSamePeriod() {
    TermInput term = read("7: 20; 13: 30", "13: 5,5; 25: 10");

    assertThat(term.ramp())
        .containsExactly(
            new RampStepInput(7, new BigDecimal("20")),
            new RampStepInput(13, new BigDecimal("30"), new BigDecimal("5.5")),
            new RampStepInput(25, null, new BigDecimal("10")));
    assertThat(TermForm.of(term))
        .extracting(TermForm::ramp, TermForm::rampQuantities)
        .containsExactly("7: 20; 13: 30", "13: 5.5; 25: 10");
  }

  @Test
  void whatIsTypedInAnotherOrderIsNotPutInOrder() {
    assertThat(read("", "25: 10; 13: 5").ramp())
        .extracting(RampStepInput::from)
        .containsExactly(25, 13);
  }

  @Test
  void quantitiesThatCannotBeReadAreRefusedInTheirField() {
    read("7: 20", "from the seventh on 20");

    assertThat(errors)
        .extracting(FieldError::field)
        .containsExactly("lines[0].term.rampQuantities");
  }

  @Test
  void withoutAnythingTypedThereIsNoTerm() {
    assertThat(read(" ")).isNull();
  }
}
