package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Drafts.trial;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.sequence.Trials;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class TrialTest {
  @Autowired Story story;
  @Autowired Courses courses;
  @Autowired Sequences sequences;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
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
}
