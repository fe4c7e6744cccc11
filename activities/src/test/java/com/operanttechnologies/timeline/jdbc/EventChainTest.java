package com.operanttechnologies.timeline.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.canonical.CanonicalJson;
import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.ChainCheck;
import com.operanttechnologies.timeline.ChainCheck.Broken;
import com.operanttechnologies.timeline.ChainCheck.Intact;
import com.operanttechnologies.timeline.ChainedEvent;
import com.operanttechnologies.timeline.EventChain;
import com.operanttechnologies.timeline.Timeline;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: a changed, removed or inserted event of a quote is found. */
@WithoutProcesses
class EventChainTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Timeline timeline;
  @Autowired EventChain chain;

  private UUID tenant;
  private UUID quote;

  @BeforeEach
  void threeEvents() {
    tenant = acme.sails();
    quote = tenants.as(tenant, this::aQuote);
    happens("quote_drafted", Map.of());
    happens("quote_sent", Map.of("version", 1, "amount", new BigDecimal("10.50")));
    happens("quote_accepted", Map.of("name", "Bob", "deep", Map.of("list", List.of(1, "a"))));
  }

  @Test
  void whatHappenedIsChained() {
    List<ChainedEvent> events = tenants.as(tenant, () -> chain.of(quote));

    assertThat(events).extracting(ChainedEvent::number).containsExactly(1, 2, 3);
    assertThat(events.getFirst().previous()).isNull();
    assertThat(events.get(1).previous()).isEqualTo(events.getFirst().hash());
    assertThat(check()).isEqualTo(new Intact(3, events.getLast().hash()));
  }

  @Test
  void whatFollowUpsDoIsNotPartOfIt() {
    happens("follow_ups_started", Map.of());

    assertThat(check())
        .isInstanceOfSatisfying(Intact.class, i -> assertThat(i.events()).isEqualTo(3));
  }

  @Test
  void aChangedDetailIsFound() {
    update("update timeline set detail = '{\"name\": \"Eve\"}' where kind = 'quote_accepted'");

    assertThat(check())
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.number()).isEqualTo(3));
  }

  @Test
  void theHashOfWhatHappenedCannotBeFoundByGuessing() {
    happens("quote_viewed", Map.of("who", "human"));
    happens("quote_viewed", Map.of("who", "human"));

    List<ChainedEvent> events = tenants.as(tenant, () -> chain.of(quote));

    assertThat(events.reversed().subList(0, 2))
        .extracting(ChainedEvent::detailSha256)
        .doesNotHaveDuplicates()
        .doesNotContain(Digests.sha256(CanonicalJson.write(Map.of("who", "human"))));
  }

  @Test
  void aChangedTimeIsFound() {
    update("update timeline set at = at - interval '1 microsecond' where kind = 'quote_sent'");

    assertThat(check())
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.number()).isEqualTo(2));
  }

  @Test
  void aRemovedEventIsFound() {
    update("delete from timeline where kind = 'quote_sent'");

    assertThat(check())
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.number()).isEqualTo(2));
  }

  @Test
  void anEventThatWasPutInIsFound() {
    update(
        "insert into timeline (tenant_id, quote_id, kind, actor) select tenant_id, id,"
            + " 'quote_viewed', 'customer' from quote");

    assertThat(check()).isInstanceOf(Broken.class);
  }

  @Test
  void aChainThatWasCutIsFound() {
    update("delete from timeline where kind = 'quote_accepted'");
    update("delete from event_chain where number = 3");

    assertThat(check())
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.number()).isEqualTo(3));
  }

  @Test
  void aLinkThatWasMadeAnewIsFound() {
    update("update event_chain set kind = 'quote_viewed' where number = 2");

    assertThat(check())
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.number()).isEqualTo(2));
  }

  @Test
  void eightAtOnceFollowEachOther() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        callers.submit(() -> happens("quote_viewed", Map.of()));
      }
    }

    assertThat(check())
        .isInstanceOfSatisfying(Intact.class, i -> assertThat(i.events()).isEqualTo(11));
  }

  private UUID aQuote() {
    UUID contact =
        tenants
            .sql(
                "insert into contact (tenant_id, email, name) values (:tenant, 'bob@b.example', 'Bob') returning id")
            .query((row, _) -> row.getObject("id", UUID.class))
            .single();
    return tenants
        .sql(
            "insert into quote (tenant_id, number, contact_id) values (:tenant, 'Q-2026-0001', :contact) returning id")
        .param("contact", contact)
        .query((row, _) -> row.getObject("id", UUID.class))
        .single();
  }

  private void happens(String kind, Map<String, ?> detail) {
    tenants.run(tenant, () -> timeline.add(quote, kind, Actor.PRODUCT, detail));
  }

  private void update(String statement) {
    tenants.run(tenant, () -> tenants.sql(statement).update());
  }

  private ChainCheck check() {
    return tenants.as(tenant, () -> chain.check(quote));
  }
}
