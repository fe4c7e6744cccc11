package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Drafts.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question on the page counts as a reply (standards: a reply ends the sequence). */
@WithoutProcesses
class QuestionStopsTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration NOW = Duration.ZERO;
  private static final Fact ASKED = new Fact.QuestionAsked();

  @Autowired Story story;
  @Autowired Courses courses;
  @Autowired Tenants tenants;
  @Autowired EnrollmentTable enrollments;
  @Autowired Links links;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
  }

  private static Rules rules(Fact goal, Fact... exits) {
    return new Rules(goal, List.of(exits), null, true, 0);
  }

  private void asks(Story.Sent sent) {
    story.happens(
        tenant,
        new QuoteHappened.Asked(
            tenant, sent.quote(), sent.version(), bob, UUID.randomUUID(), false, "Which cloth?"));
  }

  private EnrollmentState stateAfterAsking(Rules rules) {
    UUID sequence = courses.sequence(tenant, rules, mail(2));
    Story.Sent sent = story.quoteInRows(tenant, bob, NOW, MONTH);
    UUID enrollment = courses.started(sent, sequence, NOW);
    asks(sent);
    assertThat(courses.mails(tenant, enrollment))
        .extracting(Message::state)
        .containsOnly(MessageState.CANCELLED);
    return tenants.as(tenant, () -> enrollments.find(enrollment).orElseThrow().state());
  }

  @Test
  void aQuestionEndsFollowUpsAsAReplyDoes() {
    assertThat(stateAfterAsking(Rules.PLAIN))
        .isEqualTo(new EnrollmentState.Stopped(StopReason.REPLIED));
  }

  @Test
  void whereAQuestionIsTheGoalItIsReached() {
    assertThat(stateAfterAsking(rules(ASKED)))
        .isEqualTo(new EnrollmentState.Stopped(StopReason.GOAL));
  }

  @Test
  void whereAQuestionIsAnExitRuleThatIsTheReason() {
    assertThat(stateAfterAsking(rules(null, ASKED)))
        .isEqualTo(new EnrollmentState.Stopped(StopReason.EXIT_RULE));
  }

  @Test
  void aSequenceThatIsAboutNoQuoteStopsToo() {
    UUID sequence = courses.sequence(tenant, Rules.PLAIN, mail(2));
    UUID enrollment = courses.started(tenant, sequence, bob, NOW);
    asks(story.quoteInRows(tenant, bob, NOW, MONTH));

    assertThat(tenants.as(tenant, () -> enrollments.find(enrollment).orElseThrow().state()))
        .isEqualTo(new EnrollmentState.Stopped(StopReason.REPLIED));
  }

  @Test
  void aLaterSequenceCanAskWhetherThereWasAQuestion() {
    UUID sequence = courses.sequence(tenant, Drafts.branch("question_asked"));
    Story.Sent sent = story.quoteInRows(tenant, bob, NOW, MONTH);
    tenants.run(tenant, () -> links.quote(sent.quote(), bob));
    tenants.run(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into question (tenant_id, quote_id, version_id, link_id, contact_id, kind, text)
                    select :tenant, :quote, :version, link.id, :contact, 'question', 'Which cloth?'
                    from link where link.quote_id = :quote and link.contact_id = :contact
                    """)
                .param("quote", sent.quote())
                .param("version", sent.version())
                .param("contact", bob)
                .update());
    courses.started(sent, sequence, NOW);

    assertThat(story.timeline(sent)).contains("follow_up_question_answered");
  }
}
