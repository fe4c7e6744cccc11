package com.operanttechnologies.quote.web.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The published refusals, by the API: each names the field that is at fault. */
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRefusalsTest {
  private static final String NO_OPTION = "a chosen option that is no option";
  private static final String NO_DAY = "a billing day before the first";

  /** What a draft cannot say: it chooses no options, and a billing day of 0 is none. */
  private static final Set<String> UNSAYABLE = Set.of(NO_OPTION, NO_DAY);

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;

  @BeforeAll
  void adaSells() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  static Stream<PublishedPrice> refused() {
    return PublishedPrice.all()
        .filter(price -> !price.isPriced() && !UNSAYABLE.contains(price.name()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void theApiRefusesItAtTheSameField(PublishedPrice price) {
    Reply refused = drafted(price);

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .containsExactly(price.refused().replace("sections[0]", "lines[0]"));
  }

  @Test
  void aDraftChoosesNothingAndWhoAcceptsCanOnlyTakeOptions() {
    Reply drafted = drafted(published(NO_OPTION));

    Reply accepted =
        crm.post(
            "/quotes/" + drafted.text("/id") + "/acceptance",
            "{\"note\": \"By telephone\", \"options\": [\"%s\"]}"
                .formatted(drafted.text("/lines/0/id")));

    assertThat(drafted.status()).isEqualTo(201);
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(422);
  }

  @Test
  void aBillingDayOfZeroIsNone() {
    Reply drafted = drafted(published(NO_DAY));

    assertThat(drafted.status()).isEqualTo(201);
    assertThat(drafted.json().has("billingDay")).isFalse();
  }

  private Reply drafted(PublishedPrice price) {
    return crm.post("/quotes", QuoteRequest.json(price.request()));
  }

  private static PublishedPrice published(String name) {
    return PublishedPrice.all()
        .filter(price -> price.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
