package com.operanttechnologies.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class LimitsTest {
  private static final byte[] TWENTY_MEGABYTES = new byte[20 * 1024 * 1024];
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  @Test
  void aBodyOfTwentyMegabytesIsRefused() {
    HttpResponse<String> answer =
        program()
            .post("/api/v1/echo", "application/json", BodyPublishers.ofByteArray(TWENTY_MEGABYTES));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body())
        .contains("At most 1 MB can be sent.", "\"status\":413", "\"instance\":\"/api/");
  }

  @Test
  void soIsOneThatDoesNotSayHowLongItIs() {
    HttpResponse<String> answer =
        program()
            .post(
                "/api/v1/echo",
                "application/json",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks())));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  private static byte[] blanks() {
    byte[] blanks = new byte[2 * 1024 * 1024];
    java.util.Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  @Test
  void aFormForPeopleIsRefusedWithAPage() {
    HttpResponse<String> answer =
        new Visitor(port)
            .post(
                "/login",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofByteArray(TWENTY_MEGABYTES));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1>Too large</h1>");
  }

  @Test
  void whoeverTriesManyLinksHasToWait() {
    Visitor guesser = new Visitor(port);

    HttpResponse<String> slowed =
        Stream.generate(() -> guesser.get("/q/guess"))
            .limit(2000)
            .filter(answer -> answer.statusCode() == 429)
            .findFirst()
            .orElseThrow();

    assertThat(slowed.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
    assertThat(slowed.body()).contains("Too many requests", "Please wait");
    assertThat(new Visitor(port).get("/q/guess").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverTriesManyPasswordsHasToWait() {
    Visitor guesser = new Visitor(port);

    boolean slowed =
        Stream.generate(() -> guesser.post("/login", "email", "x", "password", "y"))
            .limit(200)
            .anyMatch(answer -> answer.statusCode() == 429);

    assertThat(slowed).isTrue();
  }

  private Visitor program() {
    return new Visitor(port).withKey(fixtures.keyOf(fixtures.ada()));
  }
}
