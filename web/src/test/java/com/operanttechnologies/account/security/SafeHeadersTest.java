package com.operanttechnologies.account.security;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SafeHeadersTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {"/login", "/nothing", "/api/v1/echo", "/q/guess", "/u/guess", "/v3/api-docs"})
  void everyAnswerCarriesTheStrictPolicy(String path) {
    HttpResponse<String> answer = new Visitor(port).get(path);

    assertThat(header(answer, "Content-Security-Policy"))
        .isEqualTo(SafeHeaders.CONTENT)
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "data:", "*");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/guess", "/q/guess/pdf", "/u/guess"})
  void anAddressThatIsASecretStaysOne(String path) {
    HttpResponse<String> answer = new Visitor(port).get(path);

    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "X-Robots-Tag")).contains("noindex");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void noCookieButTheTwoIsEverSet() {
    Visitor visitor = new Visitor(port);
    visitor.get("/");
    visitor.signIn(fixtures.ada().email(), PASSWORD);
    for (String path : new String[] {"/today", "/settings/keys", "/nothing", "/login?x"}) {
      visitor.get(path);
    }
    visitor.get("/today");
    visitor.post("/theme", "theme", "dark", "back", "/today");
    visitor.post("/settings/keys", "name", "");

    assertThat(visitor.cookies().keySet()).containsExactlyInAnyOrder("ot-session", "ot-theme");
  }

  @Test
  void staticFilesAreNamedByTheirContentAndKeptForAYear() {
    String page = new Visitor(port).get("/login").body();
    Matcher css = Pattern.compile("/css/tokens-[0-9a-f]{32}\\.css").matcher(page);

    assertThat(css.find()).isTrue();
    HttpResponse<String> file = new Visitor(port).get(css.group());
    assertThat(header(file, "Cache-Control")).contains("max-age=31536000");
    assertThat(file.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void healthIsPublicAndMetricsAreForThisMachineAndKeys() {
    String key = fixtures.keyOf(fixtures.ada());

    assertThat(new Visitor(port).get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(new Visitor(port).get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(new Visitor(port).get("/actuator/env").statusCode()).isEqualTo(401);
    assertThat(new Visitor(port).withKey(key).get("/actuator/prometheus").statusCode())
        .isEqualTo(200);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
