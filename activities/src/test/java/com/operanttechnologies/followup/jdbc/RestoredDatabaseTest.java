package com.operanttechnologies.followup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.engine.home.HomeId;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.restored.Restorations;
import com.operanttechnologies.process.jdbc.Epochs;
import com.operanttechnologies.process.jdbc.HighWater;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class RestoredDatabaseTest {
  @Autowired Story story;
  @Autowired HighWater highWater;
  @Autowired Epochs epochs;
  @Autowired HomeId home;
  @Autowired Routing routing;
  @Autowired Restorations restorations;
  @Autowired Deliveries deliveries;
  @Autowired Ledger ledger;
  @Autowired Members members;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
    epochs.begin(home.value());
    highWater.raise(epochs.current());
  }

  @AfterEach
  void everybodySaysGoOn() {
    story.tenants.run(tenant, () -> restorations.goOn(Actor.PRODUCT));
  }

  @Test
  void aDatabaseThatKnowsEverythingIsNoOlderCopy() {
    highWater.compare();

    assertThat(waits()).isFalse();
  }

  @Test
  void aDatabaseWithoutTheLastEpochIsAnOlderCopy() {
    routing
        .sql("delete from process_epoch where epoch = :epoch")
        .param("epoch", epochs.current())
        .update();

    highWater.compare();

    assertThat(waits()).isTrue();
  }

  @Test
  void aDatabaseWithoutTheLastSentMailIsAnOlderCopy() {
    MailEvent.About gone =
        new MailEvent.About(tenant, UUID.randomUUID(), "follow_up", null, null, null, bob);
    story.happens(tenant, new MailEvent.Accepted(gone));

    highWater.compare();

    assertThat(waits()).isTrue();
  }

  @Test
  void aMailThatIsPlannedAnewAfterATryIsNoSignOfAnOlderCopy() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(49), Duration.ofDays(30));
    UUID mail = story.followUps(sent).getFirst().id();
    story.run(
        tenant,
        "insert into message_attempt (tenant_id, message_id, outcome) values ('%s', '%s', 'unknown')"
            .formatted(tenant, mail));
    MailEvent.About tried =
        new MailEvent.About(tenant, mail, "follow_up", sent.quote(), sent.version(), null, bob);
    story.happens(tenant, new MailEvent.Accepted(tried));
    story.run(tenant, "update message set in_data_at = null, state = 'planned'");

    highWater.compare();

    assertThat(waits()).isFalse();
  }

  @Test
  void nothingIsSentUntilSomebodySaysGoOnAndThenADueMailAsksAPerson() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(49), Duration.ofDays(30));
    UUID mail = story.followUps(sent).getFirst().id();
    routing
        .sql("delete from process_epoch where epoch = :epoch")
        .param("epoch", epochs.current())
        .update();
    highWater.compare();

    deliveries.deliver(tenant, mail);

    assertThat(mail(sent).state()).isEqualTo(MessageState.PLANNED);
    assertThat(mail(sent).reason()).contains("restored from an older copy");

    int held = story.tenants.as(tenant, () -> restorations.goOn(Actor.PRODUCT));

    assertThat(held).isOne();
    assertThat(mail(sent).state()).isEqualTo(MessageState.HELD);
    assertThat(waits()).isFalse();
  }

  @Test
  void mailsToMembersAskNobodyAndEachOtherMailIsToldOnce() {
    members.create(tenant, "ada@acme.example", "Ada", Role.ADMIN, "wind from the west");
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(49), Duration.ofDays(30));
    plan(sent, "notice");
    olderCopy();

    int held = story.tenants.as(tenant, () -> restorations.goOn(Actor.PRODUCT));

    assertThat(held).isOne();
    assertThat(story.count(tenant, "select count(*) from message where state = 'held'")).isOne();
    assertThat(story.count(tenant, "select count(*) from notice")).isOne();
  }

  /* The product does again what it did after the copy was made, and may have sent it then. */
  @Test
  void whatIsPlannedAnewFromAnOlderCopyIsHeldToo() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(1), Duration.ofDays(30));
    olderCopy();
    plan(sent, "receipt");

    int held = story.tenants.as(tenant, () -> restorations.goOn(Actor.PRODUCT));

    assertThat(held).isOne();
    assertThat(
            story.count(
                tenant, "select count(*) from message where state = 'held' and kind = 'receipt'"))
        .isOne();
  }

  @Test
  void holdingWhatIsHeldTellsNobodyAgain() {
    members.create(tenant, "ada@acme.example", "Ada", Role.ADMIN, "wind from the west");
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(49), Duration.ofDays(30));
    UUID mail = mail(sent).id();

    story.tenants.run(tenant, () -> ledger.hold(mail, "look whether it was sent"));
    story.tenants.run(tenant, () -> ledger.hold(mail, "look whether it was sent"));

    assertThat(story.count(tenant, "select count(*) from notice")).isOne();
  }

  private void plan(Story.Sent sent, String kind) {
    story.run(
        tenant,
        """
        insert into message (tenant_id, kind, class, state, quote_id, recipient, mime_id, due_at)
        values (:tenant, '%s', 'essential', 'planned', '%s', 'ada@acme.example',
          '<' || uuidv7() || '@acme.example>', now())
        """
            .formatted(kind, sent.quote()));
  }

  private void olderCopy() {
    routing
        .sql("delete from process_epoch where epoch = :epoch")
        .param("epoch", epochs.current())
        .update();
    highWater.compare();
  }

  private Message mail(Story.Sent sent) {
    return story.followUps(sent).getFirst();
  }

  private boolean waits() {
    return story.tenants.as(tenant, () -> restorations.waitingSince()).isPresent();
  }
}
