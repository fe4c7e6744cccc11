package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.delivery.DeliveryPreparation.Step;
import com.operanttechnologies.mail.jdbc.SealedLetters;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.mail.pace.SendingPaces;
import com.operanttechnologies.mail.pace.relay.RelayMeter;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A slow relay, so that what is planned lasts longer than the test. */
@WithScriptedRelay
@TestPropertySource(properties = "operant.mail.pace.per-second=1")
class RelaySharesTest {
  private static final int MAILS = 600;

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Deliveries deliveries;
  @Autowired SendingPaces paces;
  @Autowired Pace pace;
  @Autowired RelayMeter meter;
  @Autowired SealedLetters letters;
  @Autowired DeliveryPreparation preparation;

  @Test
  void threeTenantsShareTheRelayEvenlyAndEachInDueOrder() {
    List<AcmeRows> three = Stream.generate(() -> AcmeRows.in(tenants, routing)).limit(3).toList();
    three.forEach(this::plansMany);

    // those that planned while fewer were waiting plan anew when they ask next
    three.forEach(each -> deliveries.deliver(each.tenant, first(each)));

    Instant begin =
        three.stream().map(each -> slots(each).getFirst()).max(Instant::compareTo).orElseThrow();
    List<Long> taken = three.stream().map(each -> within(each, begin, 300)).toList();
    assertThat(taken).allSatisfy(mails -> assertThat(mails).isBetween(90L, 110L));
    assertThat(three).allSatisfy(each -> assertThat(slots(each)).isSorted());
    List<Instant> ends = three.stream().map(each -> slots(each).getLast()).toList();
    Instant last = begin.plusSeconds(3 * MAILS);
    assertThat(ends)
        .allSatisfy(end -> assertThat(end).isBetween(last.minusSeconds(90), last.plusSeconds(90)));
  }

  @Test
  void aMailThatWaitsForTheRelayIsNotClaimedBeforeItIsCalled() throws Exception {
    AcmeRows rows = AcmeRows.in(tenants, routing);
    plans(rows, 1);
    tenants.run(
        rows.tenant,
        () -> letters.keep(first(rows), new Letter("Your sails", "<p>Soon</p>", "Soon"), null));
    rows.run("update pace_slot set at = now() - interval '1 second'");
    List<Thread> others = Stream.generate(this::waitsForTheRelay).limit(30).toList();
    comeToWait(20);

    Step waiting = preparation.prepare(rows.tenant, first(rows), false);
    String meanwhile = state(rows);
    Step called = preparation.prepare(rows.tenant, first(rows), true);
    others.forEach(Thread::interrupt);

    assertThat(waiting).isInstanceOf(Step.Queue.class);
    assertThat(meanwhile).isEqualTo("planned");
    assertThat(called).isInstanceOf(Step.Leave.class);
    assertThat(state(rows)).isEqualTo("claimed");
  }

  private Thread waitsForTheRelay() {
    Thread waits =
        Thread.ofVirtual()
            .start(() -> {
              try {
                meter.await(Instant.EPOCH);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    return waits;
  }

  private void comeToWait(int many) throws InterruptedException {
    while (meter.waiting().size() < many) {
      Thread.sleep(5);
    }
  }

  private String state(AcmeRows rows) {
    return tenants.as(
        rows.tenant, () -> tenants.sql("select state from message").query(String.class).single());
  }

  private void plansMany(AcmeRows rows) {
    plans(rows, MAILS);
  }

  private void plans(AcmeRows rows, int mails) {
    tenants.run(rows.tenant, () -> paces.choose(SendingPace.FREE));
    rows.run(
        """
        insert into message (tenant_id, kind, class, state, quote_id, version_id, contact_id,
          recipient, mime_id, due_at)
        select tenant_id, 'follow_up', 'follow_up', 'planned', quote_id, id, '%s',
          'bob' || n || '@buyer.example', '<' || n || '@acme-sails.example>',
          now() - interval '1 hour' + n * interval '1 millisecond'
        from quote_version, generate_series(1, %d) n
        """
            .formatted(rows.bob, mails));
    pace.reserve(rows.tenant, last(rows), false);
  }

  private static UUID first(AcmeRows rows) {
    return rows.id("select id from message order by due_at limit 1");
  }

  private static UUID last(AcmeRows rows) {
    return rows.id("select id from message order by due_at desc limit 1");
  }

  /** By the due order of their mails. */
  private List<Instant> slots(AcmeRows rows) {
    return tenants.as(
        rows.tenant,
        () ->
            tenants
                .sql("select at from pace_slot order by wanted_at")
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .list());
  }

  private long within(AcmeRows rows, Instant begin, int seconds) {
    Instant end = begin.plusSeconds(seconds);
    return slots(rows).stream().filter(at -> !at.isBefore(begin) && at.isBefore(end)).count();
  }
}
