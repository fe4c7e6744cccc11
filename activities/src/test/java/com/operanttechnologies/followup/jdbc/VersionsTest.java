package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Drafts.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.followup.Moves;
import com.operanttechnologies.followup.Moves.Preview;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class VersionsTest {
  private static final Rules EXACT = new Rules(null, List.of(), null, true, 0);

  @Autowired Story story;
  @Autowired Courses courses;
  @Autowired Sequences sequences;
  @Autowired SequenceEditor editor;
  @Autowired Moves moves;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
  }

  @Test
  void whoRunsOnAVersionStaysOnItWhenTheNextOneIsPublished() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(2));
    UUID enrollment = courses.started(tenant, sequence, bob, Duration.ZERO);

    courses.next(tenant, sequence, mail(9));

    assertThat(courses.enrollment(tenant, enrollment).version())
        .isEqualTo(versions(sequence).getLast().id());
    assertThat(versions(sequence)).extracting(SequenceVersion::running).containsExactly(0, 1);
    assertThat(courses.steps(tenant, sequence)).hasSize(2);
  }

  @Test
  void aDryRunShowsWhoWouldGetWhatWhenAndChangesNothing() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(2));
    UUID enrollment = courses.started(tenant, sequence, bob, Duration.ZERO);
    earlier(sequence);

    Preview preview = preview(sequence);

    assertThat(preview.lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.contactName()).isEqualTo("Bob Buyer");
          assertThat(line.now().at()).isNotNull();
          assertThat(line.then().at()).isBefore(line.now().at());
        });
    assertThat(courses.enrollment(tenant, enrollment).version())
        .isEqualTo(versions(sequence).getLast().id());
  }

  @Test
  void whatIsConfirmedIsWhatHappens() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(2));
    UUID enrollment = courses.started(tenant, sequence, bob, Duration.ZERO);
    earlier(sequence);
    Preview preview = preview(sequence);

    int moved =
        story.tenants.as(tenant, () -> moves.move(sequence, preview.fingerprint(), Actor.PRODUCT));

    assertThat(moved).isOne();
    Message mail = courses.mails(tenant, enrollment).getFirst();
    Instant shown = Objects.requireNonNull(preview.lines().getFirst().then().at());
    assertThat(mail.dueAt()).isEqualTo(shown.truncatedTo(ChronoUnit.MILLIS));
    assertThat(mail.about().step()).isEqualTo(courses.steps(tenant, sequence).getFirst().id());
  }

  @Test
  void aDryRunThatIsOldMovesNobody() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(2));
    courses.started(tenant, sequence, bob, Duration.ZERO);
    earlier(sequence);
    Preview preview = preview(sequence);
    story.run(tenant, "update enrollment set started_at = started_at - interval '1 day'");

    assertThatThrownBy(() ->
            story.tenants.run(
                tenant, () -> moves.move(sequence, preview.fingerprint(), Actor.PRODUCT)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatWasSentCountsInTheNewVersionToo() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(0));
    UUID enrollment = courses.started(tenant, sequence, bob, Duration.ZERO);
    story.accepted(tenant, courses.mails(tenant, enrollment).getFirst().id());
    courses.next(tenant, sequence, mail(4));
    // one step only: it is planned before the sequence is over
    Preview preview = preview(sequence);

    story.tenants.run(tenant, () -> moves.move(sequence, preview.fingerprint(), Actor.PRODUCT));

    assertThat(courses.mails(tenant, enrollment))
        .extracting(Message::state)
        .containsExactly(MessageState.ACCEPTED, MessageState.PLANNED);
  }

  @Test
  void aPublishedVersionDoesNotChange() {
    UUID sequence = courses.sequence(tenant, mail(2));
    UUID step = courses.steps(tenant, sequence).getFirst().id();

    assertThatThrownBy(
            () -> story.tenants.run(tenant, () -> editor.removeStep(step, Actor.PRODUCT)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aMailsWordsAreCorrectedForEverybodyButNotItsDayWhileSomebodyRuns() {
    UUID sequence = courses.sequence(tenant, mail(2));
    courses.started(tenant, sequence, bob, Duration.ZERO);
    UUID step = courses.steps(tenant, sequence).getFirst().id();

    update(step, 2, "Better words");

    assertThat(courses.steps(tenant, sequence).getFirst().parts().subject())
        .isEqualTo("Better words");
    assertThatThrownBy(() -> update(step, 3, "Better words"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.byField()).containsKey("days"));
  }

  @Test
  void aStepStandsAfterTheQuestionItDependsOn() {
    UUID sequence = courses.sequence(tenant, Drafts.branch("viewed"));
    SequenceStep asked = courses.steps(tenant, sequence).getFirst();
    courses.next(tenant, sequence, Drafts.arm(mail(1), asked.lineage(), true));
    UUID draft = story.tenants.as(tenant, () -> editor.draft(sequence, Actor.PRODUCT));
    UUID last =
        story.tenants.as(
            tenant, () -> sequences.version(draft).orElseThrow().steps().getLast().id());

    assertThatThrownBy(
            () -> story.tenants.run(tenant, () -> editor.moveStep(last, 1, Actor.PRODUCT)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theDefaultSequenceIsNotArchivedAndAnArchivedOneNotStarted() {
    UUID standard =
        story.tenants.as(tenant, () -> sequences.standard().map(Sequence::id).orElseThrow());

    assertThatThrownBy(
            () -> story.tenants.run(tenant, () -> editor.archive(standard, Actor.PRODUCT)))
        .isInstanceOf(Conflict.class);
  }

  /** The next version sends the mail a day earlier. */
  private void earlier(UUID sequence) {
    story.tenants.run(
        tenant,
        () -> {
          UUID draft = editor.draft(sequence, Actor.PRODUCT);
          UUID step = sequences.version(draft).orElseThrow().steps().getFirst().id();
          editor.changeStep(step, mail(1), Actor.PRODUCT);
          editor.publish(sequence, Actor.PRODUCT);
        });
  }

  private Preview preview(UUID sequence) {
    return story.tenants.as(tenant, () -> moves.preview(sequence));
  }

  private List<SequenceVersion> versions(UUID sequence) {
    return story.tenants.as(tenant, () -> sequences.versions(sequence));
  }

  private void update(UUID step, int days, String subject) {
    story.tenants.run(
        tenant,
        () ->
            sequences.update(
                step, new StepInput("start", days, subject, "<p>Hello</p>", "Hello", "none")));
  }
}
