package com.operanttechnologies.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import com.operanttechnologies.engine.http.GuardedAnswer.TooLarge;
import com.operanttechnologies.engine.http.GuardedAnswer.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {
  private static final Map<String, String> KEY =
      Map.of("X-Api-Key", "sail-4711", "Accept", "application/json");

  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private LoopbackServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new LoopbackServer();
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void anAnswerComesWithStatusTypeAndBody() {
    server.answering("/metrics", 200, bytes("{\"screens\":42}"));

    var answer = http.get(server.at("/metrics"), KEY);

    assertThat(answer).isInstanceOf(Answered.class);
    var answered = (Answered) answer;
    assertThat(answered.isSuccess()).isTrue();
    assertThat(answered.contentType()).isEqualTo("application/json");
    assertThat(answered.body()).asString().isEqualTo("{\"screens\":42}");
    assertThat(server.seen().getFirst().headers().getFirst("X-Api-Key")).isEqualTo("sail-4711");
  }

  @Test
  void aPostCarriesItsBody() {
    server.answering("/hook", 202, bytes("ok"));

    var answer =
        http.post(server.at("/hook"), Map.of("Content-Type", "application/json"), bytes("{}"));

    assertThat(((Answered) answer).status()).isEqualTo(202);
    assertThat(server.seen().getFirst().body()).isEqualTo("{}");
    assertThat(server.seen().getFirst().headers().getFirst("Content-Type"))
        .isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.1.2.3/",
        "http://[fe80::1]/",
        "http://0.0.0.0/"
      })
  void anInsideAddressIsRefusedBeforeAnyConnection(String address) {
    try (var strict = new GuardedHttp(AddressPolicy.publicOnly())) {
      var answer = strict.get(URI.create(address), Map.of());

      assertThat(answer).isInstanceOf(Refused.class);
      assertThat(((Refused) answer).reason()).contains("only public addresses");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://acme.example/",
        "file:///etc/passwd",
        "https://ada:secret@acme.example/",
        "gopher://acme.example/",
        "https:///nowhere",
        "mailto:ada@acme.example",
        "/relative"
      })
  void anAddressThatIsNotPlainHttpIsRefused(String address) {
    assertThat(http.get(URI.create(address), Map.of())).isInstanceOf(Refused.class);
  }

  @Test
  void aHeaderThatBreaksTheLineIsRefused() {
    assertThat(http.get(server.at("/"), Map.of("X-Key", "a\r\nX-Other: b")))
        .isEqualTo(new Refused("A header's name or value is not allowed"));
    assertThat(http.get(server.at("/"), Map.of("Host", "elsewhere"))).isInstanceOf(Refused.class);
    assertThat(server.seen()).isEmpty();
  }

  @Test
  void aRedirectOnTheSameOriginKeepsTheKey() {
    server.redirecting("/old", 302, "/new").answering("/new", 200, bytes("1"));

    assertThat(http.get(server.at("/old"), KEY)).isInstanceOf(Answered.class);
    assertThat(server.seen().getLast().headers().getFirst("X-Api-Key")).isEqualTo("sail-4711");
  }

  @Test
  void aRedirectToAnotherOriginLosesTheKey() throws IOException {
    try (var other = new LoopbackServer().answering("/new", 200, bytes("1"))) {
      server.redirecting("/old", 302, other.at("/new").toString());

      assertThat(http.get(server.at("/old"), KEY)).isInstanceOf(Answered.class);
      assertThat(other.seen().getFirst().headers().containsKey("X-Api-Key")).isFalse();
      assertThat(other.seen().getFirst().headers().getFirst("Accept"))
          .isEqualTo("application/json");
    }
  }

  @Test
  void aRedirectInsideIsRefused() {
    server.redirecting("/old", 302, "http://localhost:" + server.port() + "/secret");
    server.answering("/secret", 200, bytes("secret"));

    assertThat(http.get(server.at("/old"), KEY)).isInstanceOf(Refused.class);
    assertThat(server.seen()).extracting(LoopbackServer.Seen::path).containsExactly("/old");
  }

  @Test
  void threeRedirectsAreFollowedAndNotFour() {
    server.redirecting("/1", 302, "/2").redirecting("/2", 307, "/3").redirecting("/3", 301, "/4");
    server.answering("/4", 200, bytes("there")).redirecting("/0", 302, "/1");

    assertThat(http.get(server.at("/1"), KEY)).isInstanceOf(Answered.class);
    assertThat(http.get(server.at("/0"), KEY))
        .isEqualTo(new Refused("The address redirects more than 3 times"));
  }

  @Test
  void aRedirectFromHttpsToHttpIsRefused() {
    var call = new Call("GET", URI.create("https://acme.example/"), KEY, null);

    assertThat(call.refusalOf(URI.create("http://acme.example/")))
        .contains("The address redirects from https to http");
    assertThat(call.refusalOf(URI.create("file:///etc/passwd"))).isPresent();
    assertThat(call.refusalOf(URI.create("https://ada:x@acme.example/"))).isPresent();
    assertThat(call.refusalOf(URI.create("https://other.example/"))).isEmpty();
  }

  @Test
  void whatWasPostedIsNotForwardedToAnotherOrigin() throws IOException {
    try (var other = new LoopbackServer().answering("/new", 200, bytes("1"))) {
      server.redirecting("/hook", 307, other.at("/new").toString());

      assertThat(http.post(server.at("/hook"), KEY, bytes("{}"))).isInstanceOf(Refused.class);
      assertThat(other.seen()).isEmpty();
    }
  }

  @Test
  void anAnswerOverTheLimitIsNotTaken() {
    server.answering("/big", 200, new byte[200_000]).answering("/fits", 200, new byte[100]);
    var limits = new Limits(100, Duration.ofSeconds(10));

    assertThat(http.get(server.at("/big"), KEY, limits)).isEqualTo(new TooLarge(100));
    assertThat(http.get(server.at("/fits"), KEY, limits)).isInstanceOf(Answered.class);
  }

  @Test
  void anAnswerThatTricklesIsCutAtTheDeadline() throws IOException {
    try (var drip = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> trickle(drip));
      var uri = URI.create("http://127.0.0.1:" + drip.getLocalPort() + "/");

      assertThat(http.get(uri, KEY, new Limits(1_000_000, Duration.ofMillis(300))))
          .isEqualTo(new TimedOut());
    }
  }

  @Test
  void aSilentPortIsUnreachableAndABannerIsNotRepeated() throws IOException {
    int closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      closed = socket.getLocalPort();
    }
    assertThat(http.get(URI.create("http://127.0.0.1:" + closed + "/"), KEY))
        .isEqualTo(new Unreachable("The host does not accept a connection"));

    try (var smtp = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> greet(smtp, "220 mail.acme.example ESMTP secret\r\n"));
      var answer = http.get(URI.create("http://127.0.0.1:" + smtp.getLocalPort() + "/"), KEY);

      assertThat(answer).isInstanceOf(Unreachable.class);
      assertThat(answer.toString()).doesNotContain("secret");
    }
  }

  private static void greet(ServerSocket server, String banner) {
    try (var socket = server.accept()) {
      socket.getOutputStream().write(bytes(banner));
    } catch (IOException ended) {
      // the client has heard enough
    }
  }

  private static void trickle(ServerSocket server) {
    try (var socket = server.accept()) {
      var out = socket.getOutputStream();
      out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
      while (true) {
        out.write(' ');
        out.flush();
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException ended) {
      // the client hung up, as it should
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
