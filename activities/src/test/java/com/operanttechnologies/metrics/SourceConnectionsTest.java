package com.operanttechnologies.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.metrics.Connections.Outcome;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.source.FakeService;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.testing.WithDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Must: sign-in by a member with state and PKCE; sealed tokens; removal ends use at once. */
@WithDatabase
@TestPropertySource(properties = {"operant.roles=web", "operant.http.allowed-hosts=127.0.0.1"})
class SourceConnectionsTest {
  @Autowired FleetStory story;
  @Autowired Connections connections;

  private final FakeService service = new FakeService();
  private FleetStory.Fleet fleet;
  private UUID bob;

  @BeforeEach
  void bobBuysAtAcme() {
    fleet = story.begin(service);
    bob = fleet.contact("bob@example.com", "b-1");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void removingASourceEndsItsUseAtOnce() {
    Source source = fleet.add(SourceAccess.OAUTH_CLIENT, "/v1", "s3cret");
    fleet.handOutTokens();
    service.saying("/v1", 200, "{\"n\":7}");
    assertThat(story.metrics.read(fleet.tenant, source.id())).isInstanceOf(Read.class);
    assertThat(fleet.count("select count(*) from secret")).as("secret and token").isEqualTo(2);

    story.tenants.run(fleet.tenant, () -> story.sources.remove(source.id()));

    assertThat(fleet.count("select count(*) from secret")).isZero();
    assertThat(fleet.count("select count(*) from metric_snapshot")).isZero();
    assertThat(
            story.tenants.as(
                fleet.tenant,
                () -> story.numbers.of(bob, Wanted.EVERYTHING, Compared.WITH_NOTHING)))
        .isEmpty();
    assertThatThrownBy(() -> story.metrics.read(fleet.tenant, source.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void tokensAreSealedAndAMoveToAnotherHostForgetsThem() {
    Source source = fleet.add(SourceAccess.OAUTH_CLIENT, "/v1", "s3cret");
    fleet.handOutTokens();
    service.saying("/v1", 200, "{\"n\":7}");
    story.metrics.read(fleet.tenant, source.id());
    assertThat(
            fleet.count(
                "select count(*) from secret where position('token-1'::bytea in sealed) > 0"))
        .isZero();

    story.tenants.run(
        fleet.tenant,
        () ->
            story.sources.edit(
                source.id(),
                fleet.input(SourceAccess.OAUTH_CLIENT, "https://stats.example.com/", null)));

    assertThat(fleet.count("select count(*) from secret")).as("only the client's secret").isOne();
  }

  @Test
  void aMemberSignsInOnceWithStateAndProof() {
    Source source = fleet.add(SourceAccess.OAUTH_CODE, "/v1", "s3cret");
    fleet.handOutTokens();
    service.saying("/v1", 200, "{\"n\":7}");
    UUID ada = fleet.member();

    URI address = story.tenants.as(fleet.tenant, () -> connections.begin(source.id(), ada));
    Map<String, String> query = query(address);
    assertThat(query)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "code_challenge", "redirect_uri");
    assertThat(connections.finish(fleet.tenant, UUID.randomUUID(), query.get("state"), "code"))
        .as("somebody else")
        .isInstanceOf(Outcome.NotConnected.class);
    assertThat(connections.finish(fleet.tenant, ada, query.get("state"), "the-code"))
        .isEqualTo(new Outcome.Connected(source.id()));
    assertThat(connections.finish(fleet.tenant, ada, query.get("state"), "the-code"))
        .as("once")
        .isInstanceOf(Outcome.NotConnected.class);

    String asked = service.asked().getFirst().body();
    assertThat(asked).contains("grant_type=authorization_code", "code=the-code");
    assertThat(challengeOf(asked)).isEqualTo(query.get("code_challenge"));
    assertThat(story.metrics.read(fleet.tenant, source.id())).isInstanceOf(Read.class);
    assertThat(fleet.found(source).connected()).isTrue();
  }

  @Test
  void aNewSignInForgetsWhatTheOneBeforeCouldNotDo() {
    Source source = fleet.add(SourceAccess.OAUTH_CODE, "/v1", "s3cret");
    fleet.handOutTokens();
    story.metrics.read(fleet.tenant, source.id());
    assertThat(fleet.found(source))
        .extracting(Source::lastError, Source::retryAt)
        .doesNotContainNull();
    UUID ada = fleet.member();
    URI address = story.tenants.as(fleet.tenant, () -> connections.begin(source.id(), ada));

    connections.finish(fleet.tenant, ada, query(address).get("state"), "the-code");

    assertThat(fleet.found(source))
        .extracting(Source::lastError, Source::retryAt)
        .containsOnlyNulls();
  }

  @Test
  void aSignInThatTookTooLongIsNone() {
    Source source = fleet.add(SourceAccess.OAUTH_CODE, "/v1", null);
    UUID ada = fleet.member();
    URI address = story.tenants.as(fleet.tenant, () -> connections.begin(source.id(), ada));
    fleet.run("update metric_grant set expires_at = now() - interval '1 second'");

    assertThat(connections.finish(fleet.tenant, ada, query(address).get("state"), "code"))
        .isInstanceOf(Outcome.NotConnected.class);
    assertThat(service.asked()).isEmpty();
  }

  @Test
  void onlyASourceOfThatKindIsSignedInTo() {
    Source source = fleet.add(SourceAccess.NONE, "/v1", null);

    assertThatThrownBy(() ->
            story.tenants.as(fleet.tenant, () -> connections.begin(source.id(), UUID.randomUUID())))
        .isInstanceOf(Conflict.class);
  }

  private static String challengeOf(String form) {
    String verifier = form.replaceAll(".*code_verifier=([^&]*).*", "$1");
    byte[] hash = Tokens.sha256(verifier.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static Map<String, String> query(URI address) {
    return Stream.of(address.getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
