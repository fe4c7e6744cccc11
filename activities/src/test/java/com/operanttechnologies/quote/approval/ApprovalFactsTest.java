package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.image.Fit;
import com.operanttechnologies.image.Images;
import com.operanttechnologies.image.Photo;
import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.testing.WithoutProcesses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ApprovalFactsTest {
  @Autowired Desk desk;
  @Autowired Rulebook rulebook;
  @Autowired Images images;

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
  void whatWasReturnedIsAskedAgainEvenUnchanged() {
    Case story = inReview();
    desk.giveBack(story, story.carl(), "Why?");

    desk.submit(story);

    assertThat(desk.live(story)).containsExactly("discount open");
  }

  @Test
  void anotherTitleReopensNothing() {
    Case story = approved();

    desk.edit(story, "Sails for the season", "20");
    desk.submit(story);

    assertThat(desk.state(story)).isEqualTo("approved");
    assertThat(desk.story(story))
        .contains("quote_approved: Nothing has changed of what was approved");
  }

  @Test
  void whatStillHoldsIsSentWithoutAnotherSubmission() {
    Case story = approved();
    desk.edit(story, "Sails for the season", "20");

    desk.send(story);

    assertThat(desk.state(story)).isEqualTo("sending");
  }

  @Test
  void anotherDiscountReopensItsApprovalAloneAndSaysWhy() {
    Case story = desk.drafted("12");
    rulebook.discount(story, "any", story.carl());
    rulebook.terms(story, story.dora());
    desk.submit(story);
    desk.approve(story, story.carl());
    desk.approve(story, story.dora());

    desk.edit(story, "New sails", "18");
    desk.submit(story);

    assertThat(desk.state(story)).isEqualTo("in_review");
    assertThat(desk.live(story)).containsExactly("discount open", "terms given");
    assertThat(desk.story(story)).contains("approval_reopened: Discount was 12 %, is 18 %");
    assertThat(desk.waitingFor(story, story.dora())).isEmpty();
  }

  /** It may say anything, as typed terms may. */
  @Test
  void aCoverThatIsOnNoTemplateCountsAsOtherTerms() {
    Case story = desk.drafted(null);
    rulebook.terms(story, story.dora());
    desk.submit(story);
    desk.approve(story, story.dora());
    String cover = images.keep(story.tenant(), Photo.png(400, 200), Fit.COVER).sha256();

    desk.write(
        story,
        Desk.input("New sails", null).covered(new CoverInput(cover, "The pier", null, null)));
    desk.submit(story);

    assertThat(desk.live(story)).containsExactly("terms open");
  }

  @Test
  void withoutTheDiscountNothingHasToBeApprovedAnyMore() {
    Case story = inReview();
    desk.edit(story, "New sails", "5");

    desk.send(story);

    assertThat(desk.state(story)).isEqualTo("sending");
  }

  @Test
  void anApprovalKeepsWhatItWasGivenFor() {
    Case story = approved();

    assertThat(
            desk.row(
                story,
                "select kind || '|' || fact_value || '|' || fact_limit || '|' || remark from approval"
                    + " where decided_by is not null and decided_at is not null"))
        .isEqualTo("discount|20|10|Fine");
  }

  @Test
  void aLaterVersionKeepsWhatWasApproved() {
    Case story = approved();
    desk.arrive(story);

    desk.revise(story);
    desk.send(story);

    assertThat(desk.state(story)).isEqualTo("sending");
    assertThat(desk.mailed(story, "waits for your approval")).containsExactly("carl");
  }

  @Test
  void aLaterVersionThatDiffersIsNotSentUnseen() {
    Case story = approved();
    desk.arrive(story);
    desk.revise(story);
    desk.edit(story, "New sails", "30");

    assertThatThrownBy(() -> desk.send(story)).isInstanceOf(ApprovalNeeded.class);
  }
}
