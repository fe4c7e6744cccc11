package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.QuoteRows;
import com.operanttechnologies.quote.QuoteStage;
import com.operanttechnologies.quote.QuoteStage.Next;
import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class EscalationTest {
  @Autowired Desk desk;
  @Autowired Rulebook rulebook;
  @Autowired QuoteRows process;

  /** In review with Carl; Dora is asked after an hour. */
  private Case inReview() {
    Case story = desk.drafted("20");
    rulebook.escalating(story, story.carl(), story.dora());
    desk.submit(story);
    return story;
  }

  private void anHourPasses(Case story) {
    desk.update(story, "update approval set escalate_at = now() - interval '1 second'");
  }

  private QuoteStage stage(Case story) {
    return process.stage(story.tenant().toString(), story.quote().toString());
  }

  private void escalate(Case story) {
    process.escalate(story.tenant().toString(), story.quote().toString());
  }

  @Test
  void theProcessWaitsForTheHour() {
    Case story = inReview();

    QuoteStage stage = stage(story);

    assertThat(stage.next()).isEqualTo(Next.WAIT);
    assertThat(stage.at())
        .isEqualTo(
            Instant.parse(
                desk.row(
                    story,
                    "select to_char(asked_at at time zone 'UTC' + interval '1 hour',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from approval")));
  }

  @Test
  void theDueRowKeepsTheHourWhateverBecomesOfTheProcess() {
    Case story = inReview();
    stage(story);

    assertThat(
            desk.row(
                story,
                "select (due_at = (select escalate_at from approval))::text from due where subject_id ="
                    + " (select id from quote)"))
        .isEqualTo("true");
  }

  @Test
  void whoIsAskedLaterMayNotDecideBefore() {
    Case story = inReview();

    assertThat(desk.waitingFor(story, story.dora())).isEmpty();
  }

  @Test
  void whenNobodyHasDecidedTheOtherIsAskedToo() {
    Case story = inReview();
    anHourPasses(story);
    assertThat(stage(story).next()).isEqualTo(Next.ESCALATE);

    escalate(story);

    assertThat(desk.waitingFor(story, story.dora())).containsExactly(story.quote());
    assertThat(desk.waitingFor(story, story.carl())).containsExactly(story.quote());
    assertThat(desk.mailed(story, "waits for your approval")).containsExactly("carl", "dora");
    assertThat(desk.story(story)).contains("approval_escalated: Dora is asked too");
  }

  @Test
  void theOtherIsAskedOnce() {
    Case story = inReview();
    anHourPasses(story);
    escalate(story);
    escalate(story);

    assertThat(desk.mailed(story, "waits for your approval")).containsExactly("carl", "dora");
    assertThat(stage(story).next()).isEqualTo(Next.END);
  }

  @Test
  void whatWasDecidedOrEditedIsNotEscalated() {
    Case decided = inReview();
    desk.approve(decided, decided.carl());
    anHourPasses(decided);
    Case edited = inReview();
    desk.edit(edited, "Another title", "20");
    anHourPasses(edited);

    escalate(decided);
    escalate(edited);

    assertThat(stage(decided).next()).isEqualTo(Next.END);
    assertThat(stage(edited).next()).isEqualTo(Next.END);
    assertThat(desk.mailed(edited, "waits for your approval")).containsExactly("carl");
  }

  @Test
  void anOlderVersionStillExpiresWhileTheNewerIsInReview() {
    Case story = desk.drafted(null);
    rulebook.escalating(story, story.carl(), story.dora());
    desk.arrive(story);
    desk.revise(story);
    desk.edit(story, "New sails", "20");
    desk.submit(story);
    desk.update(
        story,
        "update quote_version set expires_at = now() + interval '10 minutes' where state = 'sent'");

    stage(story);

    assertThat(
            desk.row(
                story,
                "select (due_at = (select expires_at from quote_version where state = 'sent'))::text"
                    + " from due where subject_id = (select id from quote)"))
        .isEqualTo("true");
  }
}
