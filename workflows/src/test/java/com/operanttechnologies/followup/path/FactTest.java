package com.operanttechnologies.followup.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewed",
        "not_viewed 3 working_days",
        "question_asked",
        "metric visits above 100",
        "metric screens below -0.5",
        "date 2026-12-01"
      })
  void aFactIsReadAsItIsWritten(String code) {
    assertThat(Fact.parse(code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "opened",
        "not_viewed",
        "not_viewed soon",
        "metric visits",
        "metric visits over 3",
        "metric visits above many",
        "date tomorrow"
      })
  void whatIsNoFactIsRefusedInWords(String code) {
    assertThatThrownBy(() -> Fact.parse(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("[A-Z“].{8,}");
  }
}
