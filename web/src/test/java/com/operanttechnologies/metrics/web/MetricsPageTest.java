package com.operanttechnologies.metrics.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Must: admins see, edit, test (what came, or which step failed in words) and remove sources. */
@WithApplication
class MetricsPageTest {
  private static final String ADDRESS = "https://stats.acme.example/v1";
  private static final String NEW = "/settings/metrics/new/http_json";

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
    HttpResponse<String> answer = post(NEW, ADDRESS, "$.boats", "header");

    assertThat(answer.statusCode()).isEqualTo(302);
    String page = visitor.get("/settings/metrics/" + own().id()).body();
    assertThat(page).contains(ADDRESS, "A key in a header, stored").doesNotContain("s3cret");
    assertThat(visitor.get("/settings/metrics").body()).contains("Fleet", "Boats afloat");
    assertThat(audit.newest(ada.tenant(), 1).getFirst())
        .extracting("action", "subject", "detail")
        .containsExactly("metrics source added", "Fleet", ADDRESS);
  }

  @Test
  void anEditedSourceKeepsItsKeyAndARemovedOneIsGone() {
    post(NEW, ADDRESS, "$.boats", "header");
    String page = "/settings/metrics/" + own().id();
    assertThat(visitor.get(page + "/edit").body())
        .contains("value=\"" + ADDRESS + "\"", "One is stored")
        .contains("action=\"" + page + "/edit\"", "formaction=\"" + page + "/edit/test\"")
        .doesNotContain("s3cret");

    visitor.post(
        page + "/edit",
        TypedSource.fleet(ADDRESS + "/new", "$.boats", "header").with("secret", "").pairs());
    assertThat(own().settings().url()).isEqualTo(ADDRESS + "/new");
    assertThat(own().hasKey()).isTrue();

    visitor.post(page + "/removal");
    assertThat(all()).noneMatch(source -> source.name().equals("Fleet"));
    assertThat(visitor.get(page).statusCode()).isEqualTo(404);
  }

  @Test
  void removingASourceAsksFirstAndSaysWhatStopsUsingIt() {
    post(NEW, ADDRESS, "$.boats", "header");
    String page = "/settings/metrics/" + own().id();
    String demo =
        "/settings/metrics/"
            + all().stream().filter(Source::isBuiltIn).findFirst().orElseThrow().id();

    String used = visitor.get(page + "/removal").body();
    String unused = visitor.get(demo + "/removal").body();

    assertThat(visitor.get(page).body())
        .contains("href=\"" + page + "/removal\"")
        .doesNotContain("action=\"" + page + "/removal\"");
    assertThat(used)
        .contains("After a quote", "step 1 shows its numbers", "action=\"" + page + "/removal\"");
    assertThat(unused).contains("No live sequence shows");
    assertThat(all()).hasSize(2);
  }

  @Test
  void aSourceWithASignInSaysInWhichOrderItIsTried() {
    HttpResponse<String> answer = post(NEW + "/test", ADDRESS, "$.boats", "oauth_code");

    assertThat(answer.body())
        .contains("Save it first, then press Connect source")
        .doesNotContain("Nobody has connected");
  }

  @Test
  void aRefusedMetricIsSaidAtItsRowAndNothingTypedIsLost() {
    HttpResponse<String> answer = post(NEW, "stats", "boats", "header");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"url-error\"", "id=\"metric-0-error\"", "it must begin with $")
        .contains("value=\"Boats afloat\"", "value=\"X-Key\"");
    assertThat(all()).noneMatch(source -> source.name().equals("Fleet"));
  }

  @Test
  void aTestSaysWhichStepFailedAndKeepsNothing() {
    HttpResponse<String> answer =
        post(NEW + "/test", "http://127.0.0.1:" + port + "/", "$.boats", "header");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("class=\"notice bad\"", "only public addresses are allowed")
        .contains("may be asked: <strong>not so", "value=\"Boats afloat\"");
    assertThat(all()).noneMatch(source -> source.name().equals("Fleet"));
  }

  @Test
  void moreRowsKeepWhatIsTyped() {
    String page = post(NEW + "/rows", ADDRESS, "$.boats", "none").body();

    assertThat(page).contains("value=\"Boats afloat\"", "Metric 3").doesNotContain("Metric 4");
  }

  @Test
  void anUploadedTableIsTestedMetricByMetricAndKept() {
    String table = "day,boats\n2026-03-01,40\n2026-03-02,41\n";

    assertThat(upload("/test", table).body()).contains("What the test found", "41", "2 points");
    assertThat(upload("", table).statusCode()).isEqualTo(302);

    visitor.get("/settings/metrics/" + own().id());
    String page = visitor.post("/settings/metrics/" + own().id() + "/reading").body();
    assertThat(page)
        .contains(
            "What was read now", "Newest first", "fleet.csv", "&lt;@metricBar key=&quot;boats");
    HttpResponse<String> blocks =
        visitor.get("/settings/metrics/" + own().id() + "/blocks?metric=boats");
    assertThat(blocks.body()).contains("41", "data:image/png;base64,");
    assertThat(blocks.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("sandbox;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http_json", "prometheus", "csv_url", "csv_file", "stage", "relay"})
  void everyKindHasItsForm(String kind) {
    assertThat(visitor.get("/settings/metrics/new/" + kind).statusCode()).isEqualTo(200);
  }

  @Test
  void aSignInElsewhereLeadsThereWithStateAndProofAndIsFinishedByAClick() {
    post(NEW, ADDRESS, "$.boats", "oauth_code");
    String page = "/settings/metrics/" + own().id();

    String begun = visitor.post(page + "/connection").body();
    Matcher link = Pattern.compile("href=\"(https://login[^\"]+)\"").matcher(begun);
    assertThat(link.find()).isTrue();
    assertThat(link.group(1)).contains("code_challenge_method=S256", "state=", "code_challenge=");
    String back = visitor.get("/settings/metrics/callback?state=forged&code=c").body();
    assertThat(back).contains("Finish, and the source can be read");

    HttpResponse<String> finished =
        visitor.post("/settings/metrics/callback", "state", "forged", "code", "c");

    assertThat(finished.statusCode()).isEqualTo(422);
    assertThat(finished.body()).contains("was not begun here");
    assertThat(own().connected()).isFalse();
  }

  @Test
  void aRefusedSignInSaysSoAndLeadsBackToItsSource() {
    post(NEW, ADDRESS, "$.boats", "oauth_code");
    String page = "/settings/metrics/" + own().id();
    assertThat(visitor.get(page + "?done=added").body())
        .contains("Connect it, and it can be read", "Connect source")
        .doesNotContain("Read now");
    Matcher state =
        Pattern.compile("state=([\\w-]+)").matcher(visitor.post(page + "/connection").body());
    assertThat(state.find()).isTrue();

    String refused = "/settings/metrics/callback?error=access_denied&state=" + state.group(1);

    assertThat(visitor.get(refused).body())
        .contains("Fleet is not connected", "The access was not allowed there")
        .contains("action=\"" + page + "/connection\"", "Try again");
    assertThat(visitor.get("/settings/metrics/callback?error=access_denied&state=x").body())
        .contains("The source is not connected")
        .doesNotContain("Fleet");
  }

  @Test
  void membersDoNotSeeSources() {
    post(NEW, ADDRESS, "$.boats", "none");
    Visitor carl = new Visitor(port);
    carl.signIn(fixtures.colleagueOf(ada).email(), PASSWORD);

    assertThat(carl.get("/settings/metrics/" + own().id()).statusCode()).isEqualTo(403);
    assertThat(own().settings().access()).isEqualTo(SourceAccess.NONE);
  }

  private HttpResponse<String> upload(String path, String table) {
    visitor.get("/settings/metrics/new/csv_file");
    TypedSource typed =
        TypedSource.fleet("", "boats", "none").with("dateColumn", "day").with("secret", "");
    return visitor.post(
        "/settings/metrics/new/csv_file" + path,
        "multipart/form-data; boundary=edge",
        BodyPublishers.ofString(typed.multipart("edge", visitor.csrf(), table)));
  }

  private HttpResponse<String> post(String path, String address, String jsonPath, String access) {
    return visitor.post(path, TypedSource.fleet(address, jsonPath, access).pairs());
  }

  private Source own() {
    return all().stream().filter(source -> source.name().equals("Fleet")).findFirst().orElseThrow();
  }

  private List<Source> all() {
    return tenants.as(ada.tenant(), sources::all);
  }
}
