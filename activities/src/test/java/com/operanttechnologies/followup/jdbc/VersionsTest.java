package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Courses.mail;
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
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.sequence.Trials;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    assertThat(mail.dueAt()).isEqualTo(preview.lines().getFirst().then().at());
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
    UUID sequence = courses.sequence(tenant, question());
    SequenceStep asked = courses.steps(tenant, sequence).getFirst();
    courses.next(tenant, sequence, depending(asked.lineage()));
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

  @Test
  void eachEnrollmentOfATrialGetsOneWordingEvenlyAndAlwaysTheSame() {
    UUID sequence = courses.sequence(tenant, trial(5));
    SequenceStep step = courses.steps(tenant, sequence).getFirst();
    Trial trial = step.trial();

    Map<String, Long> drawn =
        Stream.generate(UUID::randomUUID)
            .limit(2_000)
            .map(enrollment -> Trials.drawn(step, trial, enrollment))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(drawn.get("A")).isBetween(850L, 1_150L);
    assertThat(drawn.get("A") + drawn.get("B")).isEqualTo(2_000);
  }

  @Test
  void theBetterWordingWinsAfterEnoughSendsAndItsFiguresAreKept() {
    UUID sequence = courses.sequence(tenant, trial(1));
    SequenceStep step = courses.steps(tenant, sequence).getFirst();
    sent(step, "A");
    UUID answered = sent(step, "B");
    story.run(
        tenant,
        "insert into mailbox (tenant_id, address) select tenant_id, 'a@acme.example' from tenant");
    story.run(
        tenant,
        "insert into inbound (tenant_id, mailbox_id, uid, kind, message_id) select tenant_id, id,"
            + " 1, 'reply', '"
            + answered
            + "' from mailbox where address = 'a@acme.example'");

    UUID enrollment = courses.started(tenant, sequence, bob, Duration.ZERO);

    Trial.Winner winner = courses.steps(tenant, sequence).getFirst().trial().winner();
    assertThat(winner).isNotNull();
    assertThat(winner.label()).isEqualTo("B");
    assertThat(winner.figures()).isEqualTo("A: 0 replies of 1, B: 1 replies of 1");
    UUID planned = courses.mails(tenant, enrollment).getFirst().about().step();
    assertThat(
            story.tenants.as(
                tenant, () -> sequences.step(planned, enrollment).orElseThrow().parts().subject()))
        .isEqualTo("Hi ${contact.name}");
  }

  private UUID sent(SequenceStep step, String variant) {
    return story.tenants.as(
        tenant,
        () ->
            story
                .tenants
                .sql(
                    """
                    insert into message (tenant_id, kind, class, state, step_id, contact_id, recipient,
                      mime_id, due_at, accepted_at, variant)
                    values (:tenant, 'follow_up', 'follow_up', 'accepted', :step, :bob,
                      'bob@buyer.example', '<' || uuidv7() || '@acme.example>', now(), now(), :variant)
                    returning id
                    """)
                .param("step", step.id())
                .param("bob", bob)
                .param("variant", variant)
                .query(UUID.class)
                .single());
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

  private static StepDraft question() {
    return new StepDraft(
        "branch", "start", 0, "days", null, true, "viewed", null, false, null, null, null, null,
        null, null, null, null, List.of());
  }

  private static StepDraft depending(UUID question) {
    return new StepDraft(
        "mail",
        "start",
        1,
        "days",
        null,
        true,
        null,
        null,
        false,
        question,
        true,
        null,
        2,
        Courses.HELLO,
        null,
        null,
        null,
        List.of());
  }

  private static StepDraft trial(int sends) {
    return new StepDraft(
        "mail",
        "start",
        1,
        "days",
        null,
        true,
        null,
        null,
        false,
        null,
        null,
        null,
        2,
        Courses.HELLO,
        null,
        sends,
        "replies",
        List.of(new TemplateParts("Hi ${contact.name}", "<p>Hi</p>", "Hi")));
  }
}
