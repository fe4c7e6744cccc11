package com.operanttechnologies.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Must: each customer gets their own numbers, by an address that is safe whatever they are called.
 */
class PlacesTest {
  private static final String TEMPLATE =
      "https://stats.example.com/v1/{{contact.external_ref}}?company={{ contact.company }}&n=1";

  @Test
  void aValueIsOnePartOfAnAddressAndNothingElse() {
    var address =
        Places.address(
            TEMPLATE,
            Map.of(
                "contact.external_ref", "a/../b?x#y",
                "contact.company", "Fisher & Sons=1+1 “Ü”%00"));

    assertThat(address.toString())
        .isEqualTo(
            "https://stats.example.com/v1/a%2F..%2Fb%3Fx%23y"
                + "?company=Fisher%20%26%20Sons%3D1%2B1%20%E2%80%9C%C3%9C%E2%80%9D%2500&n=1");
    assertThat(address.getHost()).isEqualTo("stats.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://{{contact.company}}/v1",
        "https://{{contact.company}}.example.com/v1",
        "https://stats.example.com:{{contact.company}}/",
        "{{contact.company}}://stats.example.com/",
        "https://{{contact.company}}@stats.example.com/",
        "https://user:secret@stats.example.com/",
        "ftp://stats.example.com/",
        "https:/stats",
        "https://stats.example.com/{{contact.phone}}",
        "https://stats.example.com/{{contact.company}",
        ""
      })
  void aPlaceInAHostOrAnUnknownOneIsRefused(String template) {
    assertThatThrownBy(() -> Places.origin(template)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", ".."})
  void whatWouldMoveTheAddressIsNoValue(String value) {
    assertThatThrownBy(() ->
            Places.address(
                TEMPLATE, Map.of("contact.external_ref", value, "contact.company", "Acme")))
        .isInstanceOf(Places.NoValue.class);
  }

  @Test
  void withoutAContactItSaysWhoIsMissing() {
    assertThatThrownBy(() -> Places.address(TEMPLATE, Map.of())).hasMessageContaining("choose one");
  }

  @Test
  void aValueStaysInsideTheQuotationMarksOfAQuery() {
    assertThat(
            Places.query(
                "sum(screens{c=\"{{contact.company}}\"})",
                Map.of("contact.company", "a\"} or vector(1) #\\")))
        .isEqualTo("sum(screens{c=\"a\\\"} or vector(1) #\\\\\"})");
  }
}
