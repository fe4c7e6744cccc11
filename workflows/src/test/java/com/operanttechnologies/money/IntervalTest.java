package com.operanttechnologies.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void everyIntervalIsFoundByItsCode() {
    assertThat(Interval.ofCode("once")).isEqualTo(Interval.ONCE);
    assertThat(Interval.ofCode("month")).isEqualTo(Interval.MONTH);
    assertThat(Interval.ofCode("quarter")).isEqualTo(Interval.QUARTER);
    assertThat(Interval.ofCode("year")).isEqualTo(Interval.YEAR);
  }

  @Test
  void anotherWordIsRefused() {
    assertThatThrownBy(() -> Interval.ofCode("week"))
        .isInstanceOf(InvalidPrice.class)
        .hasMessage("An interval is once, month, quarter or year.");
  }
}
