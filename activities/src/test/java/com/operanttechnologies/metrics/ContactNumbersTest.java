package com.operanttechnologies.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.source.FakeService;
import com.operanttechnologies.metrics.source.FakeService.Said;
import com.operanttechnologies.testing.WithDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Must: numbers of each contact; refreshing is bounded per source by rate, rest and retention. */
@WithDatabase
@TestPropertySource(properties = {"operant.roles=web", "operant.http.allowed-hosts=127.0.0.1"})
class ContactNumbersTest {
  @Autowired FleetStory story;

  private final FakeService service = new FakeService();
  private FleetStory.Fleet fleet;
  private UUID bob;
  private UUID eve;

  @BeforeEach
  void bobAndEveBuyAtAcme() {
    fleet = story.begin(service);
    bob = fleet.contact("bob@example.com", "b-1");
    eve = fleet.contact("eve@example.com", null);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void eachContactHasTheirOwnNumbers() {
    Source source = fleet.add(SourceAccess.NONE, "/v1?of={{contact.email}}", null);
    service.saying(
        "/v1",
        asked -> new Said(200, asked.address().contains("bob") ? "{\"n\":7}" : "{\"n\":900}"));

    story.metrics.read(fleet.tenant, source.id(), bob);
    story.metrics.read(fleet.tenant, source.id(), eve);

    assertThat(fleet.current(bob)).isEqualByComparingTo("7");
    assertThat(fleet.current(eve)).isEqualByComparingTo("900");
    assertThat(service.asked().getFirst().address()).isEqualTo("/v1?of=bob%40example.com");
  }

  @Test
  void whoHasNoValueForThePlaceIsNamedAndTheSourceGoesOn() {
    Source source = fleet.add(SourceAccess.NONE, "/v1/{{contact.external_ref}}", null);
    service.saying("/v1/", 200, "{\"n\":7}");

    NotRead answer = (NotRead) story.metrics.read(fleet.tenant, source.id(), eve);
    fleet.refresh(bob);

    assertThat(answer.cause()).isEqualTo(Cause.NO_VALUE);
    assertThat(answer.reason()).contains("no reference to other systems");
    assertThat(fleet.current(bob)).isEqualByComparingTo("7");
  }

  @Test
  void aFactTellsItsNumberAndWhetherItIsStale() {
    Source source = fleet.add(SourceAccess.NONE, "/v1", null);
    service.saying("/v1", 200, "{\"n\":7}");
    assertThat(story.tenants.as(fleet.tenant, () -> story.facts.current(bob, "n"))).isEmpty();

    story.facts.refresh(fleet.tenant, bob, "n");
    story.facts.refresh(fleet.tenant, bob, "n");

    assertThat(service.asked()).as("fresh numbers are not asked for again").hasSize(1);
    assertThat(story.tenants.as(fleet.tenant, () -> story.facts.current(bob, "n").orElseThrow()))
        .extracting("key", "written", "stale")
        .containsExactly("n", "7", false);
    fleet.run("update metric_snapshot set read_at = now() - interval '3 days'");
    assertThat(
            story.tenants.as(
                fleet.tenant, () -> story.facts.current(bob, "n").orElseThrow().stale()))
        .isTrue();
    assertThat(story.tenants.as(fleet.tenant, () -> story.facts.known()))
        .extracting("key")
        .containsExactly("n");
    assertThat(story.tenants.as(fleet.tenant, () -> story.numbers.unknown(Set.of("n", "x"))))
        .containsExactly("x");
    assertThat(source.perContact()).isFalse();
  }

  @Test
  void aFailingSourceRestsAndAPersonNeedNotWait() {
    Source source = fleet.add(SourceAccess.NONE, "/v1", null);
    service.saying("/v1", 503, "");

    fleet.refresh(bob);
    fleet.refresh(bob);

    assertThat(service.asked()).as("it rests").hasSize(1);
    Source noted = fleet.found(source);
    assertThat(noted.lastError()).isEqualTo("The source asks for a pause (503)");
    assertThat(noted.retryAt()).isAfter(story.tenants.as(fleet.tenant, story.tenants::now));
    assertThat(((NotRead) story.metrics.read(fleet.tenant, source.id())).cause())
        .isEqualTo(Cause.BUSY);
    assertThat(service.asked()).hasSize(2);
  }

  @Test
  void whatFailsForAllContactsLetsTheWholeSourceRest() {
    fleet.add(SourceAccess.NONE, "/v1?of={{contact.email}}", null);
    service.saying("/v1", 503, "");

    fleet.refresh(bob);
    fleet.refresh(eve);

    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void whatFailsForOneContactIsTriedForAnother() {
    fleet.add(SourceAccess.NONE, "/v1?of={{contact.email}}", null);
    service.saying(
        "/v1",
        asked -> asked.address().contains("bob") ? new Said(404, "") : new Said(200, "{\"n\":1}"));

    fleet.refresh(bob);
    fleet.refresh(eve);

    assertThat(fleet.current(eve)).isEqualByComparingTo("1");
  }

  @Test
  void aSourceIsAskedSixtyTimesAMinuteAtMost() {
    Source source = fleet.add(SourceAccess.NONE, "/v1", null);
    service.saying("/v1", 200, "{\"n\":7}");
    fleet.run(
        """
        insert into throttle (subject_hash, window_start, hits)
        select sha256(convert_to('metrics/%1$s', 'UTF8')), date_trunc('minute', now()) + m * interval '1 minute', 60
        from generate_series(0, 1) m
        """
            .formatted(source.id()));

    NotRead answer = (NotRead) story.metrics.read(fleet.tenant, source.id());

    assertThat(answer.cause()).isEqualTo(Cause.TOO_OFTEN);
    assertThat(service.asked()).isEmpty();
  }

  @Test
  void oldSnapshotsMakeRoom() {
    Source source = fleet.add(SourceAccess.NONE, "/v1", null);
    service.saying("/v1", 200, "{\"n\":7}");
    fleet.run(
        """
        insert into metric_snapshot (tenant_id, source_id, readings, read_at)
        select tenant_id, id, '[]', now() - n * interval '5 hours' from metric_source, generate_series(1, 2400) n
        """);

    story.metrics.read(fleet.tenant, source.id());

    assertThat(fleet.count("select count(*) from metric_snapshot")).isBetween(390L, 420L);
    assertThat(
            fleet.count(
                "select count(*) from metric_snapshot where read_at < now() - interval '400 days'"))
        .isZero();
  }
}
