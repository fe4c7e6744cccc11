package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.mail.pace.SendingPaces;
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
  }

  private void plansMany(AcmeRows rows) {
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
            .formatted(rows.bob, MAILS));
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
