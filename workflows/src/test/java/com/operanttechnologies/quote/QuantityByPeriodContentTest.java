package com.operanttechnologies.quote;

import static com.operanttechnologies.money.Interval.MONTH;
import static com.operanttechnologies.quote.VersionContents.sails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityByPeriodContentTest {
  @Test
  void aQuantityByPeriodIsSignedAndStandsOnlyInStepsThatHaveOne() {
    RampStep both = new RampStep(13, new BigDecimal("20"), new BigDecimal("30.0"));
    RampStep alone = new RampStep(25, null, new BigDecimal("40"));
    VersionContents care = sails().line("a", "Care", "1", "5");
    VersionContent before =
        care.every(MONTH, Term.PLAIN.with(List.of(new RampStep(7, BigDecimal.TEN)))).build();
    VersionContent after = care.every(MONTH, Term.PLAIN.with(List.of(both, alone))).build();

    assertThat(ContentHash.canonicalJson(after))
        .contains("[{\"from\":13,\"quantity\":\"30\",\"unitPrice\":\"20.00\"}")
        .contains("{\"from\":25,\"quantity\":\"40\"}]");
    assertThat(ContentDifference.between(before, after))
        .filteredOn(change -> change.field().equals("lines.ramp"))
        .extracting(ContentChange::before, ContentChange::after)
        .containsExactly(tuple("7: 10.00", "13: 30 × 20.00, 25: 40 units"));
  }
}
