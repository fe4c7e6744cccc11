package com.operanttechnologies.metrics.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A source is tried out while it is typed, and what was typed stays. */
@WithApplication
class TestedSourceTest {
  private static final String NEW = "/settings/metrics/new/http_json";

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Visitor ada;

  @BeforeEach
  void signIn() {
    ada = new Visitor(port);
    ada.signIn(fixtures.ada().email(), PASSWORD);
  }

  @Test
  void aTestIsToldAboveTheFormWhichKeepsTheKey() {
    assertThat(ada.get(NEW).body())
        .contains("hx-target=\"#tested-said\"", "hx-select=\"#tested-said\"");
  }

  @Test
  void whatCannotBeAskedIsToldThereToo() {
    ada.get(NEW);

    HttpResponse<String> answer =
        ada.with("HX-Request", "true")
            .post(NEW + "/test", TypedSource.fleet("stats", "boats", "header").pairs());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("id=\"tested-said\"", "Not asked:", "<li>Address: Enter an address")
        .contains("<li>Metric 1: ", "it must begin with $");
  }

  @Test
  void whereNobodyAnswersNobodyIsSaidToHaveLetUsIn() {
    ada.get(NEW);

    String page =
        ada.post(
                NEW + "/test",
                TypedSource.fleet("https://nobody.invalid/", "$.boats", "header").pairs())
            .body();

    assertThat(page)
        .contains("The source answers in time: <strong>not so")
        .doesNotContain("We are let in");
  }
}
