package com.operanttechnologies.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** Must: a level that cannot be reached is an error and never a lower one in silence. */
class SealSettingsTest {
  private static final URI AUTHORITY = URI.create("https://tsa.example.com/tsr");

  @Test
  void withoutALevelAnAuthorityMakesTheDifference() {
    assertThat(new SealSettings(null, null, 12).level()).isEqualTo(SealLevel.B_B);
    assertThat(new SealSettings(AUTHORITY, null, 12).level()).isEqualTo(SealLevel.B_T);
  }

  @Test
  void aLevelThatNeedsAnAuthorityIsRefusedWithoutOne() {
    assertThatThrownBy(() -> new SealSettings(null, SealLevel.B_LTA, 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PAdES B-LTA")
        .hasMessageContaining("operant.seal.tsa-url");
  }

  @Test
  void aLowerLevelCanBeAskedForOnPurpose() {
    SealSettings settings = new SealSettings(AUTHORITY, SealLevel.B_B, 12);

    assertThat(settings.level()).isEqualTo(SealLevel.B_B);
    assertThat(settings.isStamped()).isFalse();
  }
}
