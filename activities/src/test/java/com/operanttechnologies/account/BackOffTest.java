package com.operanttechnologies.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

  @ParameterizedTest
  @CsvSource({"0, PT0S", "4, PT0S", "5, PT1M", "6, PT2M", "8, PT8M", "11, PT1H", "500, PT1H"})
  void eachFailureDoublesTheWaitUpToAnHour(int failures, Duration wait) {
    assertThat(BackOff.after(failures)).isEqualTo(wait);
  }
}
