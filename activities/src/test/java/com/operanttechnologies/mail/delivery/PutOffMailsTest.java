package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.mail.pace.SendingPaces;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A slow relay, so that what is planned lasts longer than the test. */
@WithScriptedRelay
@TestPropertySource(properties = "operant.mail.pace.per-second=1")
class PutOffMailsTest {
  /* The slots of the first ones may come while they are planned. */
  private static final String LATER = "slot.at > now() + interval '20 seconds'";

  private static final String PUT_OFF =
      """
      select count(*) from message m join pace_slot slot on slot.message_id = m.id
      where m.due_at = slot.at - interval '2 seconds' and m.state_reason is not null and
      """
          + LATER;

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired SendingPaces paces;
  @Autowired Pace pace;
  AcmeRows acme;

  @BeforeEach
  void aHundredMailsAreDue() {
    acme = AcmeRows.in(tenants, routing);
    tenants.run(acme.tenant, () -> paces.choose(SendingPace.FREE));
    acme.run(
        """
        insert into message (tenant_id, kind, class, state, quote_id, version_id, contact_id,
          recipient, mime_id, due_at)
        select tenant_id, 'follow_up', 'follow_up', 'planned', quote_id, id, '%s',
          'bob' || n || '@buyer.example', '<' || n || '@acme-sails.example>',
          now() - interval '1 hour' + n * interval '1 millisecond'
        from quote_version, generate_series(1, 100) n
        """
            .formatted(acme.bob));
    acme.run(
        """
        insert into due (kind, subject_id, tenant_id, due_at)
        select 'message', id, tenant_id, due_at from message
        """);
  }

  /** Tests of other organisations share the same relay. */
  @AfterEach
  void theRelayIsFreeAgain() {
    acme.run("update relay_turn set busy_until = now() where tenant_id = '" + acme.tenant + "'");
  }

  @Test
  void oneThatAsksPutsOffAllOthersToTheirSlots() {
    pace.reserve(acme.tenant, last(), false);

    long later = count("select count(*) from pace_slot slot where " + LATER);
    assertThat(later).isGreaterThan(50);
    assertThat(count(PUT_OFF)).isEqualTo(later);
  }

  @Test
  void theirProcessesSleepUntilShortlyBeforeTheirSlots() {
    pace.reserve(acme.tenant, last(), false);

    assertThat(
            count(
                "select count(*) from due join pace_slot slot on slot.message_id = due.subject_id"
                    + " where due.due_at <> slot.at - interval '2 seconds' and "
                    + LATER))
        .isZero();
  }

  @Test
  void aMailThatSomebodyDecidesAboutIsLeftToItsOwnProcess() {
    UUID decided = last();
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch planned = new CountDownLatch(1);
    CompletableFuture<Void> decides =
        CompletableFuture.runAsync(() ->
            tenants.run(
                acme.tenant,
                () -> {
                  // as weak as a lock can be that keeps others from changing the row
                  tenants
                      .sql("select 1 from message where id = :id for no key update")
                      .param("id", decided)
                      .query(Integer.class)
                      .single();
                  locked.countDown();
                  await(planned);
                }));
    await(locked);

    pace.reserve(acme.tenant, decided, false);
    planned.countDown();
    decides.join();

    assertThat(count("select count(*) from pace_slot where message_id = '" + decided + "'"))
        .isOne();
    assertThat(count(PUT_OFF + " and m.id = '" + decided + "'")).isZero();
    assertThat(count(PUT_OFF)).isPositive();
  }

  @Test
  void mailThatNobodySendsAnyMoreIsNotPutOff() {
    UUID cancelled = last();
    acme.run("update message set state = 'cancelled' where id = '" + cancelled + "'");

    pace.reserve(acme.tenant, last(), false);

    assertThat(count("select count(*) from message where state = 'cancelled' and due_at < now()"))
        .isOne();
  }

  private UUID last() {
    return acme.id("select id from message where state = 'planned' order by due_at desc limit 1");
  }

  private long count(String sql) {
    return tenants.as(acme.tenant, () -> tenants.sql(sql).query(Long.class).single());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
