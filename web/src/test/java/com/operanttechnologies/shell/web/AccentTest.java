package com.operanttechnologies.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
  private static final Color NIGHT = new Color(0x29, 0x26, 0x22);

  @ParameterizedTest
  @ValueSource(strings = {"#ffffff", "#000000", "#ffee00", "#808080", "#0000ff", "#2f5bea"})
  void canBeReadOnLightAndOnDarkPages(String hex) {
    Accent accent = Accent.of(hex);

    assertThat(Accent.contrast(1, Accent.luminance(accent.onLight()))).isGreaterThan(4.9);
    assertThat(Accent.contrast(Accent.luminance(accent.onDark()), Accent.luminance(NIGHT)))
        .isGreaterThan(4.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#0b4f6c", "#7a1f3d"})
  void staysAsItIsWhereItCanBeRead(String hex) {
    assertThat(Accent.of(hex).css()).contains("--accent: light-dark(" + hex);
  }
}
