package com.operanttechnologies.followup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.letter.FollowUpLetters;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.LetterWriter.Outcome;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: the customer's own numbers in any template, frozen with each mail. */
@WithoutProcesses
class NumbersInLettersTest {
  @Autowired Story story;
  @Autowired FollowUpLetters letters;
  @Autowired Sequences sequences;
  private UUID tenant;
  private Story.Sent sent;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    sent = story.quote(tenant, story.bob(tenant), Duration.ofHours(1), Duration.ofDays(30));
  }

  @Test
  void macrosPlaceNumbersPicturesAndTheirTexts() {
    step(
        "<p>You have <@metricNumber key=\"screens\"/> screens.</p><@metricBar key=\"uptime\"/>"
            + "<@metricTable keys=\"screens, uptime\"/>",
        "You have <@metricNumber key=\"screens\"/> screens.\n<@metricBar key=\"uptime\"/>",
        "hold");

    Letter letter = ((Outcome.Written) write()).letter();

    assertThat(letter.text()).containsPattern("You have [0-9]+ screens").contains("Uptime: ");
    assertThat(letter.html()).containsPattern("<strong[^>]*>[0-9]+</strong> screens");
    assertThat(letter.pictures()).hasSize(1);
    Letter.Picture bars = letter.pictures().getFirst();
    assertThat(letter.html()).contains("cid:" + bars.contentId());
    assertThat(bars.alt()).startsWith("Uptime: 99.").contains("readings between");
  }

  @Test
  void whatAMailSaysIsFrozenWithItsSourceAndTime() {
    step("<@metricChange key=\"screens\"/>", "<@metricChange key=\"screens\"/>", "hold");

    String frozen = ((Outcome.Written) write()).snapshotJson();

    assertThat(frozen)
        .contains("\"screens\"", "\"at\"", "\"value\"", "\"source\"", "\"Screens online\"")
        .doesNotContain("uptime");
  }

  @Test
  void aNumberThatNobodyKnowsHoldsTheMailOrIsLeftOut() {
    step("a<@metricNumber key=\"moons\"/>b", "a<@metricNumber key=\"moons\"/>b", "hold");
    assertThat(write()).isInstanceOf(Outcome.Held.class);

    step("a<@metricNumber key=\"moons\"/>b", "a<@metricNumber key=\"moons\"/>b", "drop");
    assertThat(((Outcome.Written) write()).letter().text()).contains("ab");
  }

  @Test
  void aStepThatLeavesNumbersOutShowsNone() {
    step("a<@metricNumber key=\"screens\"/>b", "a<@metricNumber key=\"screens\"/>b", "none");

    assertThat(((Outcome.Written) write()).letter().text()).contains("ab");
  }

  @Test
  void theMailCanPointToTheCustomersOwnPage() {
    step("<p><a href=\"${dashboard}\">Your numbers</a></p>", "${dashboard}", "none");

    Letter letter = ((Outcome.Written) write()).letter();

    assertThat(letter.text()).containsPattern("/d/[A-Za-z0-9_-]{40,}");
    assertThat(story.count(tenant, "select count(*) from link where purpose = 'dashboard'"))
        .isOne();
  }

  private void step(String html, String text, String metrics) {
    story.tenants.run(
        tenant,
        () ->
            sequences.update(
                sequences.standard().orElseThrow().steps().getFirst().id(),
                new StepInput("start", 2, "Numbers", html, text, metrics)));
  }

  private Outcome write() {
    return story.tenants.as(tenant, () -> letters.write(story.followUps(sent).getLast()));
  }
}
