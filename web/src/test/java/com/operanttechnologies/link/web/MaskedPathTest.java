package com.operanttechnologies.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/q/secret, /q/***",
    "/q/secret/pdf, /q/***/pdf",
    "//q//secret/pdf, //q//***/pdf",
    "/u/secret, /u/***",
    "/d/secret/logo, /d/***/logo",
    "/reset/secret, /reset/***",
    "/quotes/42, /quotes/42",
    "/today, /today"
  })
  void hidesWhatIsSecretInAPath(String path, String masked) {
    assertThat(MaskedPath.of(path)).isEqualTo(masked);
  }
}
