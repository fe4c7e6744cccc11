package com.operanttechnologies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientZoneTest {

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "UTC", "America/Port-au-Prince", " Asia/Kolkata "})
  void aRegionIsAccepted(String id) {
    assertThat(RecipientZone.parse(id)).isEqualTo(ZoneId.of(id.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GMT+2",
        "UTC+01:00",
        "+02:00",
        "Z",
        "Etc/GMT-2",
        "EST5EDT",
        "europe/paris",
        "",
        "Mars/Base"
      })
  void anythingElseIsRefusedWithTheWayOut(String id) {
    assertThatThrownBy(() -> RecipientZone.parse(id))
        .isInstanceOf(UnknownZone.class)
        .hasMessageContaining("Europe/Paris");
  }
}
