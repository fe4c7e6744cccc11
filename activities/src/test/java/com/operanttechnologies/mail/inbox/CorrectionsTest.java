package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.mail.Corrections;
import com.operanttechnologies.mail.Corrections.Outcome;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A member says what a mail is: the mistake is undone as far as that is right. */
@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
class CorrectionsTest {
  @Autowired ObjectProvider<SandboxStory> stories;
  @Autowired Corrections corrections;
  @Autowired Suppressions suppressions;
  @Autowired SandboxMails mails;
  @Autowired Tenants tenants;

  SandboxStory story;
  UUID followUp;
  UUID next;

  @BeforeEach
  void acmeSails() {
    story = stories.getObject();
    followUp = story.followUp();
    next = story.plannedFollowUp();
  }

  @Test
  void followUpsThatNoReplyHadStoppedGoOnIfAMemberSaysSo() {
    bobWrites("I am at sea.");

    Outcome outcome = correct(InboundKind.AUTO_REPLY);
    String stopped = enrollment();
    letGoOn();

    assertThat(outcome).isEqualTo(Outcome.FOLLOW_UPS_STOPPED);
    assertThat(stopped).isEqualTo("stopped");
    assertThat(enrollment()).isEqualTo("active");
    assertThat(story.state(next)).isEqualTo(MessageState.PLANNED);
  }

  @Test
  void aRealReplyStopsAfterAllOnceItIsCorrected() {
    story.take(mail("X-Autoreply: yes\nSubject: Your sails", "Yes, we take it."));

    correct(InboundKind.REPLY);

    assertThat(enrollment()).isEqualTo("stopped");
    assertThat(story.repliesTo(followUp)).isOne();
  }

  @Test
  void aSuppressionThatWasReadOutOfTheMailIsLifted() {
    bobWrites("Please remove me from your list of late payers.");
    String before = story.suppressions();

    Outcome outcome = correct(InboundKind.REPLY);

    assertThat(before).isEqualTo("unsubscribed");
    assertThat(story.suppressions()).isEmpty();
    assertThat(outcome).isEqualTo(Outcome.CORRECTED);
  }

  @Test
  void aBounceByMistakeIsLiftedAndTheFollowUpsCanGoOn() {
    story.take(story.report(followUp, "5.1.1"));

    correct(InboundKind.REPORT);
    letGoOn();

    assertThat(story.suppressions()).isEmpty();
    assertThat(enrollment()).isEqualTo("active");
    assertThat(story.state(next)).isEqualTo(MessageState.PLANNED);
  }

  @Test
  void theCustomersOwnUnsubscriptionIsNeverLifted() {
    bobWrites("Please remove me from your list.");
    tenants.run(story.acme.tenant, () -> suppressions.unsubscribe(story.acme.bob));

    Outcome outcome = correct(InboundKind.AUTO_REPLY);

    assertThat(outcome).isEqualTo(Outcome.STAYS_SUPPRESSED);
    assertThat(story.suppressions()).isEqualTo("unsubscribed");
    assertThatThrownBy(this::letGoOn).isInstanceOf(Conflict.class);
  }

  @Test
  void aComplaintStaysOne() {
    mails.complaint(story.acme.tenant, story.newest().id());
    story.readInbox();

    Outcome outcome = correct(InboundKind.REPORT);

    assertThat(outcome).isEqualTo(Outcome.STAYS_SUPPRESSED);
    assertThat(story.suppressions()).isEqualTo("complained");
  }

  @Test
  void whatARealReplyStoppedCannotGoOn() {
    bobWrites("We take it.");

    assertThatThrownBy(this::letGoOn).isInstanceOf(Conflict.class);
  }

  @Test
  void theFirstKindAndWhoCorrectedItAreKept() {
    bobWrites("I am at sea.");

    correct(InboundKind.OUT_OF_OFFICE);
    Outcome again = correct(InboundKind.OUT_OF_OFFICE);

    assertThat(again).isEqualTo(Outcome.SAME);
    assertThat(story.inbound("first_kind = 'reply' and corrected_at is not null")).isOne();
    assertThat(story.acme.count("select count(*) from timeline where kind = 'mail_reclassified'"))
        .isOne();
  }

  private void bobWrites(String text) {
    assertThat(story.take(mail("Subject: Re: Your sails", text))).isTrue();
  }

  private String mail(String headers, String text) {
    return "From: bob@buyer.example\nMessage-ID: <a@buyer.example>\nIn-Reply-To: %s\n%s\n\n%s\n"
        .formatted(story.messageId(followUp), headers, text);
  }

  private Outcome correct(InboundKind kind) {
    UUID mail = story.newestInbound();
    return tenants.as(story.acme.tenant, () -> corrections.correct(mail, kind, Actor.PRODUCT));
  }

  private void letGoOn() {
    UUID mail = story.newestInbound();
    tenants.run(story.acme.tenant, () -> corrections.letGoOn(mail, Actor.PRODUCT));
  }

  private String enrollment() {
    return story.acme.text("select state from enrollment");
  }
}
