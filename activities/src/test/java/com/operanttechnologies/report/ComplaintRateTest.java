package com.operanttechnologies.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.report.ComplaintRate.Level;
import org.junit.jupiter.api.Test;

/** Gmail, Yahoo, Outlook.com bulk rules: complaint rate watched. */
class ComplaintRateTest {

  @Test
  void mustWarnAtOneTenthOfAPercent() {
    assertThat(of(1, 1_001).level()).isEqualTo(Level.FINE);
    assertThat(of(1, 1_000).level()).isEqualTo(Level.WARNING);
  }

  @Test
  void mustStopAtThreeTenthsOfAPercent() {
    assertThat(of(2, 1_000).level()).isEqualTo(Level.WARNING);
    assertThat(of(3, 1_000).level()).isEqualTo(Level.STOP);
  }

  @Test
  void oneComplaintAboutAFewMailsDecidesNothing() {
    assertThat(of(3, 499).level()).isEqualTo(Level.FINE);
    assertThat(of(2, 500).level()).isEqualTo(Level.STOP);
  }

  @Test
  void itIsToldInASentence() {
    assertThat(of(1, 800).words())
        .isEqualTo("1 complaint about 800 follow-ups in 30 days (0.13 %)");
  }

  private static ComplaintRate of(int complaints, int mails) {
    return new ComplaintRate(null, null, complaints, mails);
  }
}
