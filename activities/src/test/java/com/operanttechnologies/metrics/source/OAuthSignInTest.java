package com.operanttechnologies.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.metrics.source.FakeService.Said;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Must: OAuth 2 by client credentials, and by authorization code with refresh. */
class OAuthSignInTest {
  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final SourceReader reader =
      new SourceReader(http, Clock.systemUTC(), Duration.ofSeconds(10));
  private final TokenStore store = TokenStore.inMemory();
  private final AtomicInteger handedOut = new AtomicInteger();
  private final FakeService service = new FakeService();

  @BeforeEach
  void tokensAreHandedOut() {
    service.saying(
        "/token",
        _ -> {
          int number = handedOut.incrementAndGet();
          return new Said(
              200,
              "{\"access_token\":\"t%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                  .formatted(number));
        });
  }

  @AfterEach
  void stop() {
    http.close();
    service.close();
  }

  @Test
  void aTokenIsAskedForOnceAndKept() {
    service.saying("/v1", 200, "{\"a\":1}");

    assertThat(read(false)).isInstanceOf(Read.class);
    assertThat(read(false)).isInstanceOf(Read.class);

    assertThat(handedOut).hasValue(1);
    FakeService.Asked asked = service.asked().getFirst();
    assertThat(asked.header("Authorization")).isEqualTo(SignIn.basicValue("client", "s%3Acret"));
    assertThat(asked.body()).contains("grant_type=client_credentials", "scope=metrics%3Aread");
    assertThat(service.asked().getLast().header("Authorization")).isEqualTo("Bearer t1");
  }

  @Test
  void aRefusedTokenIsReplacedOnce() {
    service.saying(
        "/v1",
        asked ->
            asked.header("Authorization").equals("Bearer t1")
                ? new Said(401, "")
                : new Said(200, "{\"a\":1}"));

    assertThat(read(false)).isInstanceOf(Read.class);

    assertThat(handedOut).hasValue(2);
  }

  @Test
  void aSourceThatRefusesEveryTokenIsNotAskedForEver() {
    service.saying("/v1", 401, "");

    assertThat(((NotRead) read(false)).cause()).isEqualTo(Cause.KEY_REJECTED);
    assertThat(handedOut).hasValue(2);
  }

  @Test
  void aMembersSignInIsRenewedByItsRefreshTokenAndKeepsIt() {
    service.saying("/v1", 200, "{\"a\":1}");
    store.keep(new OAuthTokens("old", "refresh", Instant.now().minusSeconds(1)));

    assertThat(read(true)).isInstanceOf(Read.class);

    assertThat(service.asked().getFirst().body())
        .contains("grant_type=refresh_token", "refresh_token=refresh");
    assertThat(store.load().orElseThrow().refresh()).isEqualTo("refresh");
    assertThat(store.load().orElseThrow().access()).isEqualTo("t1");
  }

  @Test
  void withoutAMembersSignInThereIsNoToken() {
    NotRead answer = (NotRead) read(true);

    assertThat(answer.cause()).isEqualTo(Cause.NOT_SIGNED_IN);
    assertThat(answer.reason()).contains("connect it");
    assertThat(service.asked()).isEmpty();
  }

  @Test
  void aRefusalIsSaidInWordsAndQuotesNobody() {
    FakeService refusing =
        new FakeService()
            .saying("/token", 400, "{\"error\":\"invalid_scope\",\"error_description\":\"<b>x\"}");
    OAuthClient client =
        new OAuthClient(URI.create(refusing.at("/token")), "client", null, "metrics:read");
    SignIn signIn =
        new OAuthSignIn(
            new TokenService(http, Clock.systemUTC()),
            client,
            store,
            new ReentrantLock(),
            Clock.systemUTC(),
            false);

    NotRead answer = (NotRead) reader.read(request(signIn));
    refusing.close();

    assertThat(answer.reason())
        .isEqualTo("The token address refuses: invalid_scope, the scope is not allowed");
    assertThat(refusing.asked().getFirst().body()).contains("client_id=client");
  }

  @Test
  void aTokenAddressOnThisMachineIsRefused() {
    try (GuardedHttp strict = new GuardedHttp(AddressPolicy.publicOnly())) {
      var answer = new TokenService(strict, Clock.systemUTC()).clientCredentials(client());

      assertThat(((TokenService.Denied) answer).reason())
          .contains("only public addresses are allowed");
    }
  }

  private MetricsAnswer read(boolean byCode) {
    return reader.read(
        request(
            new OAuthSignIn(
                new TokenService(http, Clock.systemUTC()),
                client(),
                store,
                new ReentrantLock(),
                Clock.systemUTC(),
                byCode)));
  }

  private OAuthClient client() {
    return new OAuthClient(URI.create(service.at("/token")), "client", "s:cret", "metrics:read");
  }

  private SourceRequest request(SignIn signIn) {
    MetricDefinition metric =
        new MetricDefinition("a", "A", "", MetricFormat.WHOLE, Direction.NEUTRAL, "$.a", null);
    return new SourceRequest(
        SourceSettings.of(SourceKind.HTTP_JSON, service.at("/v1")),
        List.of(metric),
        signIn,
        null,
        Map.of());
  }
}
