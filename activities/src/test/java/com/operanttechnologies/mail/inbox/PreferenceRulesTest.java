package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Preferences;
import com.operanttechnologies.contact.Streams;
import com.operanttechnologies.contact.Suppression.Reason;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a recipient has chosen is asked again in the moment in which a mail leaves. */
@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
class PreferenceRulesTest {
  @Autowired ObjectProvider<SandboxStory> stories;
  @Autowired Preferences preferences;
  @Autowired Suppressions suppressions;
  @Autowired Streams streams;
  @Autowired Ledger ledger;
  @Autowired Tenants tenants;

  SandboxStory story;
  UUID bob;
  UUID followUp;

  @BeforeEach
  void acmeSails() {
    story = stories.getObject();
    story.readInbox();
    bob = story.acme.bob;
    followUp = story.acme.plan(ledger, story.acme.followUp());
  }

  @Test
  void aPauseParksAndPutsTheMailOff() {
    run(() -> preferences.pause(bob));

    assertThat(story.acme.text("select state from enrollment")).isEqualTo("parked");
    story.acme.run("update enrollment set state = 'active', parked_until = null");
    assertThat(story.delivery(followUp)).isEqualTo(MessageState.PLANNED);
    assertThat(story.acme.find(ledger, followUp).reason())
        .isEqualTo("the recipient asked for a pause");
  }

  @Test
  void endingThePauseLetsTheMailLeave() {
    run(() -> preferences.pause(bob));
    run(() -> preferences.endPause(bob));

    assertThat(story.acme.text("select state from enrollment")).isEqualTo("active");
    assertThat(story.delivery(followUp)).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void aStreamThatIsOffEndsItsFollowUpsAndNothingNewLeaves() {
    run(() -> preferences.choose(bob, false, Set.of()));

    assertThat(story.acme.text("select state || ' ' || reason from enrollment"))
        .isEqualTo("stopped unsubscribed");
    assertThat(story.state(followUp)).isEqualTo(MessageState.CANCELLED);
    story.acme.run("update enrollment set state = 'active', reason = null");
    story.acme.run("update message set state = 'planned', due_at = now()");
    assertThat(story.delivery(followUp)).isEqualTo(MessageState.CANCELLED);
    assertThat(story.acme.find(ledger, followUp).reason())
        .isEqualTo("the recipient has switched off this kind of mail");
  }

  @Test
  void anotherStreamGoesOn() {
    UUID sequence = story.acme.id("select sequence_id from enrollment");
    UUID news = tenants.as(story.acme.tenant, () -> streams.add("News from the loft"));
    run(() -> streams.put(sequence, news));

    run(() -> preferences.choose(bob, false, Set.of(news)));

    assertThat(story.delivery(followUp)).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void essentialMailIsNeverHeldBackByAChoice() {
    run(() -> preferences.pause(bob));
    run(() -> preferences.choose(bob, false, Set.of()));
    run(() -> suppressions.unsubscribe(bob));

    story.receipt();

    assertThat(story.newest().to()).isEqualTo("bob@buyer.example");
  }

  @Test
  void aMembersExclusionDoesNotHideTheCustomersWish() {
    run(() -> suppressions.suppress(bob, Reason.BY_MEMBER));
    run(() -> suppressions.unsubscribe(bob));

    run(() -> suppressions.lift(bob));

    assertThat(story.suppressions()).isEqualTo("unsubscribed");
    assertThat(tenants.as(story.acme.tenant, () -> suppressions.of(bob)).orElseThrow().reason())
        .isEqualTo(Reason.UNSUBSCRIBED);
  }

  @Test
  void comingBackTakesBackOnlyTheOwnWish() {
    run(() -> suppressions.suppress(bob, Reason.BY_MEMBER));
    run(() -> suppressions.unsubscribe(bob));

    run(() -> preferences.comeBack(bob));

    assertThat(story.suppressions()).isEqualTo("by_member");
  }

  private void run(Runnable work) {
    tenants.run(story.acme.tenant, work);
  }
}
