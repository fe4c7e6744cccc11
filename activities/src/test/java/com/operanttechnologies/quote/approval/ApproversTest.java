package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotAllowed;
import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ApproversTest {
  @Autowired Desk desk;
  @Autowired Rulebook rulebook;
  @Autowired Audit audit;

  /** Discounted by a fifth, in review with Carl. */
  private Case inReview() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.carl());
    desk.submit(story);
    return story;
  }

  @Test
  void allHaveToApproveWhereTheRuleSaysSo() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "all", story.carl(), story.dora());
    desk.submit(story);

    desk.approve(story, story.dora());
    assertThat(desk.state(story)).isEqualTo("in_review");
    desk.approve(story, story.carl());

    assertThat(desk.state(story)).isEqualTo("approved");
  }

  @Test
  void aChainAsksTheNextOnlyWhenTheOneBeforeHasApproved() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "chain", story.carl(), story.dora());
    desk.submit(story);
    List<String> first = desk.mailed(story, "waits for your approval");

    desk.approve(story, story.carl());

    assertThat(first).containsExactly("carl");
    assertThat(desk.mailed(story, "waits for your approval")).containsExactly("carl", "dora");
    assertThat(desk.waitingFor(story, story.dora())).containsExactly(story.quote());
  }

  @Test
  void sellersDoNotApproveTheirOwnQuotes() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.ada(), story.carl());
    desk.submit(story);
    UUID approval = desk.onlyOpen(story, story.carl());

    assertThatThrownBy(() -> desk.approve(story, story.ada(), List.of(approval), null))
        .isInstanceOf(NotAllowed.class);
    assertThat(desk.waitingFor(story, story.ada())).isEmpty();
  }

  @Test
  void whatNobodyMayApproveIsNotSubmitted() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.ada());

    assertThatThrownBy(() -> desk.submit(story))
        .isInstanceOf(Conflict.class)
        .hasMessageStartingWith("Nobody may approve this: Discount is 20 %, over 10 %.");
    assertThat(desk.state(story)).isEqualTo("draft");
  }

  @Test
  void changesOfRulesAreAudited() {
    Case story = inReview();

    assertThat(audit.newest(story.tenant(), 1).getFirst())
        .extracting(Audit.Entry::action, Audit.Entry::subject, Audit.Entry::detail)
        .containsExactly(
            "approval rule added", "Discount over a percentage", "10, any one of them of Carl");
  }

  @Test
  void aDeputyDecidesAndTheRecordSaysInWhosePlace() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.carl());
    rulebook.away(story, story.carl(), story.dora());
    desk.submit(story);

    desk.approve(story, story.dora());

    assertThat(desk.mailed(story, "waits for your approval")).containsExactly("dora");
    assertThat(
            desk.row(story, "select m.email from approval a join member m on m.id = a.deputy_for"))
        .isEqualTo("carl@acme.example");
  }

  @Test
  void whoseLimitIsTooLowMayNotDecide() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.carl(), story.dora());
    rulebook.limit(story, story.carl(), "799.99");
    rulebook.limit(story, story.dora(), "800");
    desk.submit(story);

    assertThat(desk.waitingFor(story, story.carl())).isEmpty();
    assertThat(desk.waitingFor(story, story.dora())).containsExactly(story.quote());
  }
}
