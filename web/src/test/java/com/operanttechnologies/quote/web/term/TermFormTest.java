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
    return new TermForm("", "", "", "ends", "", ramp).input("lines[0].term.", errors);
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
  void withoutAnythingTypedThereIsNoTerm() {
    assertThat(read(" ")).isNull();
  }
}
