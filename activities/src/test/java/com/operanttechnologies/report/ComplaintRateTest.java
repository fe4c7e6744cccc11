package com.operanttechnologies.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.report.ComplaintRate.Level;
import org.junit.jupiter.api.Test;

/** Gmail, Yahoo, Outlook.com bulk rules: complaint rate watched. */
class ComplaintRateTest {

  @Test
  void mustWarnAtOneTenthOfAPercent() {
    assertThat(new ComplaintRate(1, 1_001).level()).isEqualTo(Level.FINE);
    assertThat(new ComplaintRate(1, 1_000).level()).isEqualTo(Level.WARNING);
  }

  @Test
  void mustStopAtThreeTenthsOfAPercent() {
    assertThat(new ComplaintRate(2, 1_000).level()).isEqualTo(Level.WARNING);
    assertThat(new ComplaintRate(3, 1_000).level()).isEqualTo(Level.STOP);
  }

  @Test
  void oneComplaintAboutAFewMailsDecidesNothing() {
    assertThat(new ComplaintRate(3, 499).level()).isEqualTo(Level.FINE);
    assertThat(new ComplaintRate(2, 500).level()).isEqualTo(Level.STOP);
  }

  @Test
  void itIsToldInASentence() {
    assertThat(new ComplaintRate(1, 800).words())
        .isEqualTo("1 complaint about 800 follow-ups in 30 days (0.13 %)");
  }
}
