package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ApprovalsTest {
  @Autowired Desk desk;
  @Autowired Rulebook rulebook;

  /** Discounted by a fifth, in review with Carl. */
  private Case inReview() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.carl());
    desk.submit(story);
    return story;
  }

  private Case approved() {
    Case story = inReview();
    desk.approve(story, story.carl());
    return story;
  }

  @Test
  void withoutRulesAQuoteIsSentAsBefore() {
    Case story = desk.drafted("90");

    desk.send(story);

    assertThat(desk.row(story, "select state || was_approved from quote_version"))
        .isEqualTo("sendingfalse");
    assertThat(desk.story(story)).containsExactly("quote_drafted", "sending_started");
  }

  @Test
  void aQuoteThatNoRuleAsksForIsSentAsBefore() {
    Case story = desk.drafted("10");
    rulebook.discount(story, "any", story.carl());

    desk.send(story);

    assertThat(desk.state(story)).isEqualTo("sending");
  }

  @Test
  void sendingWhatNeedsApprovalIsRefusedWithTheRulesNamed() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.carl());

    assertThatThrownBy(() -> desk.send(story))
        .isInstanceOf(ApprovalNeeded.class)
        .hasMessage(
            "This quote needs approval before it is sent: Discount is 20 %, over 10 %."
                + " Submit it for approval.");
    assertThat(desk.state(story)).isEqualTo("draft");
  }

  @Test
  void whatIsInReviewIsNotSentEither() {
    Case story = inReview();

    assertThatThrownBy(() -> desk.send(story))
        .isInstanceOf(ApprovalNeeded.class)
        .hasMessageContaining("It waits for: Discount is 20 %, over 10 %.");
  }

  @Test
  void whatIsSubmittedWaitsForItsApproversAndNobodyElse() {
    Case story = inReview();

    assertThat(desk.waitingFor(story, story.carl())).containsExactly(story.quote());
    assertThat(desk.waitingFor(story, story.dora())).isEmpty();
    assertThat(desk.mailed(story, "waits for your approval")).containsExactly("carl");
  }

  @Test
  void submittingTwiceIsOneSubmission() {
    Case story = inReview();

    desk.submit(story);

    assertThat(desk.live(story)).containsExactly("discount open");
    assertThat(desk.mailed(story, "waits for your approval")).containsExactly("carl");
  }

  @Test
  void whatIsApprovedCanBeSentAndItsSellerIsTold() {
    Case story = approved();

    assertThat(desk.state(story)).isEqualTo("approved");
    assertThat(desk.mailed(story, "is approved")).containsExactly("ada");
    assertThat(desk.send(story).state()).isInstanceOf(QuoteState.Sending.class);
    assertThat(desk.story(story))
        .containsSubsequence(
            "approval_asked: Discount is 20 %, over 10 %",
            "approval_given: Discount is 20 %, over 10 %", "quote_approved", "sending_started");
  }

  @Test
  void whatIsReturnedIsADraftWithTheRemark() {
    Case story = inReview();

    desk.giveBack(story, story.carl(), "Too much");

    assertThat(desk.state(story)).isEqualTo("draft");
    assertThat(desk.story(story)).contains("approval_returned: Too much");
    assertThat(desk.mailed(story, "was returned to you")).containsExactly("ada");
    assertThat(desk.waitingFor(story, story.carl())).isEmpty();
  }

  @Test
  void aReturnNeedsARemark() {
    Case story = inReview();

    assertThatThrownBy(() -> desk.giveBack(story, story.carl(), " "))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatWasEditedSinceItWasLookedAtIsNotApproved() {
    Case story = inReview();
    UUID approval = desk.onlyOpen(story, story.carl());
    int seen = desk.edits(story);
    desk.edit(story, "Another title", "20");

    assertThatThrownBy(() -> desk.approve(story, story.carl(), List.of(approval), seen))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("is a draft again");
    desk.submit(story);
    UUID anew = desk.onlyOpen(story, story.carl());
    assertThatThrownBy(() -> desk.approve(story, story.carl(), List.of(anew), seen))
        .hasMessageContaining("Look at it again");
    assertThatThrownBy(() -> desk.approve(story, story.carl(), List.of(approval), null))
        .hasMessageContaining("not needed any more");
  }

  @Test
  void whatWasApprovedSinceTheEditorWasOpenedIsNotEdited() {
    Case story = inReview();
    int seen = desk.edits(story);
    desk.approve(story, story.carl());

    assertThatThrownBy(() -> desk.edit(story, "Another title", "20", seen))
        .isInstanceOf(Conflict.class);
    assertThat(desk.state(story)).isEqualTo("approved");
  }
}
