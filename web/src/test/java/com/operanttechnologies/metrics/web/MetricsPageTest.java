package com.operanttechnologies.metrics.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class MetricsPageTest {
  private static final String ADDRESS = "https://stats.acme.example/v1";

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired MetricSources sources;
  @Autowired Audit audit;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    visitor.get("/settings/metrics");
  }

  @Test
  void anAddedSourceIsShownWithoutItsKeyAndAudited() {
    assertThat(post("", ADDRESS, "$.boats").statusCode()).isEqualTo(302);

    String page = visitor.get("/settings/metrics").body();
    assertThat(page).contains(ADDRESS + ", with a key", "Boats afloat").doesNotContain("s3cret");
    assertThat(own().metrics()).hasSize(1);
    assertThat(audit.newest(ada.tenant(), 1).getFirst())
        .extracting("action", "subject", "detail")
        .containsExactly("metrics source added", "Fleet", ADDRESS);
  }

  @Test
  void aRemovedSourceIsGone() {
    post("", ADDRESS, "$.boats");

    visitor.post("/settings/metrics/" + own().id() + "/removal");

    assertThat(all()).noneMatch(source -> source.name().equals("Fleet"));
    assertThat(visitor.get("/settings/metrics").body()).doesNotContain(ADDRESS);
  }

  @Test
  void aRefusedMetricIsSaidAtItsRowAndNothingTypedIsLost() {
    HttpResponse<String> answer = post("", "stats", "boats");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"url-error\"", "id=\"metric-0-error\"", "it must begin with $")
        .contains("value=\"Boats afloat\"", "value=\"X-Key\"");
    assertThat(all()).noneMatch(source -> source.name().equals("Fleet"));
  }

  @Test
  void aTestSaysWhyAnAddressIsRefusedAndKeepsNothing() {
    HttpResponse<String> answer = post("/test", "http://127.0.0.1:" + port + "/", "$.boats");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("class=\"notice bad\"", "value=\"Boats afloat\"");
    assertThat(all()).noneMatch(source -> source.name().equals("Fleet"));
  }

  @Test
  void moreRowsKeepWhatIsTyped() {
    String page = post("/rows", ADDRESS, "$.boats").body();

    assertThat(page).contains("value=\"Boats afloat\"", "Metric 3").doesNotContain("Metric 4");
  }

  private HttpResponse<String> post(String path, String address, String jsonPath) {
    return visitor.post(
        "/settings/metrics" + path,
        "name",
        "Fleet",
        "url",
        address,
        "header",
        "X-Key",
        "apiKey",
        "s3cret",
        "freshHours",
        "24",
        "key",
        "boats",
        "label",
        "Boats afloat",
        "unit",
        "",
        "format",
        "whole",
        "direction",
        "up_is_good",
        "path",
        jsonPath,
        "historyPath",
        "");
  }

  private Source own() {
    return all().stream().filter(source -> source.name().equals("Fleet")).findFirst().orElseThrow();
  }

  private List<Source> all() {
    return tenants.as(ada.tenant(), sources::all);
  }
}
