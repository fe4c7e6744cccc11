package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.evidence.EvidenceSearch;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.mail.sandbox.SandboxMails.Entry;
import com.operanttechnologies.mail.sandbox.SandboxMails.Opened;
import com.operanttechnologies.mail.sandbox.SandboxServers;
import com.operanttechnologies.mail.waiting.WaitingMails;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
class SandboxRoundTripTest {
  @Autowired Tenants tenants;
  @Autowired SandboxMails mails;
  @Autowired SandboxServers servers;
  @Autowired WaitingMails waiting;
  @Autowired EvidenceSearch evidence;
  @Autowired ObjectProvider<SandboxStory> stories;
  SandboxStory story;

  @BeforeEach
  void acmeSails() {
    story = stories.getObject();
  }

  @Test
  void aFollowUpIsReadAnsweredAndStopsTheRest() {
    UUID followUp = story.followUp();
    Entry inSandbox = story.newest();

    mails.reply(story.acme.tenant, inSandbox.id(), "Let us talk on Monday.");
    story.readInbox();

    assertThat(inSandbox.to()).isEqualTo("bob@buyer.example");
    assertThat(inSandbox.subject()).isEqualTo("Your sails");
    assertThat(story.repliesTo(followUp)).isEqualTo(1);
    assertThat(story.acme.text("select kind || ' ' || sender from inbound"))
        .isEqualTo("reply bob@buyer.example");
  }

  @Test
  void everythingSurvivesARestartOfTheSandbox() {
    UUID followUp = story.followUp();
    mails.reply(story.acme.tenant, story.newest().id(), "Monday?");
    servers.stop();
    servers.start();

    story.readInbox();
    servers.stop();
    servers.start();
    story.readInbox();

    assertThat(story.repliesTo(followUp)).isEqualTo(1);
    assertThat(story.inbound("true")).isEqualTo(1);
    assertThat(story.delivery(story.notice())).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void anAnswerIsKnownByItsReferencesWhereTheAddressWasRewritten() {
    UUID followUp = story.followUp();
    story.acme.run("delete from link where purpose = 'reply'");

    mails.reply(story.acme.tenant, story.newest().id(), "Monday?");
    story.readInbox();

    assertThat(story.repliesTo(followUp)).isEqualTo(1);
  }

  @Test
  void bobsMailBouncedAndHeGetsNothingMore() {
    UUID followUp = story.followUp();
    UUID other = story.plannedFollowUp();

    mails.bounce(story.acme.tenant, story.newest().id());
    story.readInbox();

    assertThat(story.inbound("kind = 'bounce_hard' and status = '5.1.1'")).isEqualTo(1);
    assertThat(story.suppressions()).isEqualTo("bounced");
    assertThat(story.state(other)).isEqualTo(MessageState.CANCELLED);
    assertThat(story.repliesTo(followUp)).isZero();
  }

  @Test
  void bobComplainedAndHeGetsNothingMore() {
    story.followUp();
    UUID other = story.plannedFollowUp();

    mails.complaint(story.acme.tenant, story.newest().id());
    story.readInbox();

    assertThat(story.inbound("kind = 'complaint'")).isEqualTo(1);
    assertThat(story.suppressions()).isEqualTo("complained");
    assertThat(story.state(other)).isEqualTo(MessageState.CANCELLED);
  }

  @Test
  void theMailIsSignedAndItsUnsubscribeHeadersAreSigned() {
    story.followUp();

    String raw = raw(story.newest().id());

    assertThat(raw).contains("DKIM-Signature: v=1", "d=acme-sails.example");
    String signature = raw.substring(0, raw.indexOf(" bh=")).replaceAll("\\s", "").toLowerCase();
    assertThat(signature).contains("list-unsubscribe:", "list-unsubscribe-post");
  }

  @Test
  void theKeyIsMadeOnceAndKeptSealed() {
    story.followUp();
    story.delivery(story.notice());

    assertThat(story.acme.count("select count(*) from dkim_key")).isEqualTo(1);
    assertThat(story.acme.text("select public_key from dkim_key")).startsWith("v=DKIM1; k=rsa; p=");
  }

  @Test
  void aMailOpensWithItsTextAndItsLinks() {
    story.followUp();

    Opened opened =
        tenants.as(story.acme.tenant, () -> mails.open(story.newest().id()).orElseThrow());

    assertThat(opened.text()).contains("Fair winds.");
    assertThat(opened.html()).contains("<p>Fair winds.</p>");
    assertThat(opened.links()).containsExactly("https://quotes.example.com/q/secret");
  }

  @Test
  void theListGoesOnBehindAMail() {
    story.delivery(story.notice());
    story.delivery(story.notice());
    Entry newest = story.newest();

    var older = tenants.as(story.acme.tenant, () -> mails.list(newest.id(), 10));

    assertThat(older).hasSize(1).doesNotContain(newest);
  }

  @Test
  void withoutTheSandboxRunningTheMailWaits() {
    servers.stop();

    MessageState state = story.delivery(story.notice());
    servers.start();

    assertThat(state).isEqualTo(MessageState.PLANNED);
  }

  @Test
  void anAnswerProvesThatAMailOfUnknownFateArrived() {
    UUID followUp = story.followUp();
    story.acme.run("update message set state = 'unknown'");

    mails.reply(story.acme.tenant, story.newest().id(), "Monday?");
    story.readInbox();

    assertThat(story.state(followUp)).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void theSandboxIsAskedAboutAMailOfUnknownFate() {
    UUID followUp = story.followUp();
    story.acme.run("update message set state = 'unknown'");

    evidence.look(story.acme.tenant);

    assertThat(story.state(followUp)).isEqualTo(MessageState.ACCEPTED);
    assertThat(story.acme.text("select evidence from message")).isEqualTo("provider");
  }

  private String raw(UUID mail) {
    return new String(
        tenants.as(story.acme.tenant, () -> mails.raw(mail).orElseThrow()), StandardCharsets.UTF_8);
  }
}
