package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.Jitter;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.Trial.Variant;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails in several wordings: who gets which, and which one has won. */
@Component
public class Trials {
  private static final String COUNTS =
      """
      select coalesce(m.variant, 'A') as variant, count(*) as sent,
        count(*) filter (where exists (
          select 1 from inbound where inbound.message_id = m.id and inbound.kind = 'reply')) as replies,
        count(*) filter (where exists (
          select 1 from quote_version v where v.quote_id = m.quote_id and v.state = 'accepted'
          and v.state_at > m.accepted_at)) as acceptances
      from message m
      join step on step.id = m.step_id
      where step.lineage = :lineage and m.state = 'accepted' and m.variant is not null
      group by 1
      """;

  private static final String RECORD =
      """
      update step set winner = :winner, winner_figures = :figures, winner_at = now()
      where lineage = :lineage and trial_sends is not null and winner is null
      """;

  private final Tenants tenants;

  Trials(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The wording that the enrollment's mail was given, or the step's own. */
  SequenceStep worded(SequenceStep step, @Nullable UUID enrollment) {
    if (step.trial() == null || enrollment == null) {
      return step;
    }
    String label = given(step, enrollment).orElse(Trial.FIRST);
    return step.trial().others().stream()
        .filter(variant -> variant.label().equals(label))
        .findFirst()
        .map(variant -> step.saying(variant.parts()))
        .orElse(step);
  }

  private Optional<String> given(SequenceStep step, UUID enrollment) {
    return tenants
        .sql("select variant from message where enrollment_id = :enrollment and step_id = :step")
        .param("enrollment", enrollment)
        .param("step", step.id())
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(found -> found);
  }

  /** Notes which wording a planned mail gets, and decides the trial if enough have left. */
  public void assign(SequenceStep step, UUID enrollment, UUID message) {
    Trial trial = step.trial();
    if (trial != null && !trial.others().isEmpty()) {
      tenants
          .sql("update message set variant = :variant where id = :message and variant is null")
          .param("variant", winner(step, trial).orElseGet(() -> drawn(step, trial, enrollment)))
          .param("message", message)
          .update();
    }
  }

  /** The same one for the same enrollment, evenly over all. */
  public static String drawn(SequenceStep step, Trial trial, UUID enrollment) {
    List<String> labels = labels(trial);
    return labels.get(Math.floorMod(Jitter.hash(enrollment, step.lineage()), labels.size()));
  }

  private static List<String> labels(Trial trial) {
    return Stream.concat(Stream.of(Trial.FIRST), trial.others().stream().map(Variant::label))
        .toList();
  }

  private Optional<String> winner(SequenceStep step, Trial trial) {
    return trial.winner() == null ? decided(step, trial) : Optional.of(trial.winner().label());
  }

  private record Count(String label, long sent, long good) {
    double rate() {
      return (double) good / sent;
    }
  }

  private Optional<String> decided(SequenceStep step, Trial trial) {
    List<Count> counts = counts(step, trial);
    boolean enough =
        labels(trial).stream()
            .allMatch(label ->
                counts.stream()
                    .anyMatch(each -> each.label.equals(label) && each.sent >= trial.sends()));
    return enough ? best(counts).map(best -> record(step, trial, best, counts)) : Optional.empty();
  }

  /** Empty while the best two are equal: then nobody has won yet. */
  private static Optional<Count> best(List<Count> counts) {
    double most = counts.stream().mapToDouble(Count::rate).max().orElse(0);
    List<Count> leaders = counts.stream().filter(each -> each.rate() == most).toList();
    return leaders.size() == 1 ? Optional.of(leaders.getFirst()) : Optional.empty();
  }

  private List<Count> counts(SequenceStep step, Trial trial) {
    return tenants
        .sql(COUNTS)
        .param("lineage", step.lineage())
        .query((row, _) ->
            new Count(
                Objects.requireNonNull(row.getString("variant")),
                row.getLong("sent"),
                row.getLong(trial.measure().code())))
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(Count::label))
        .toList();
  }

  private String record(SequenceStep step, Trial trial, Count best, List<Count> counts) {
    String figures =
        counts.stream()
            .map(each ->
                "%s: %d %s of %d"
                    .formatted(each.label, each.good, trial.measure().code(), each.sent))
            .collect(Collectors.joining(", "));
    tenants
        .sql(RECORD)
        .param("winner", best.label)
        .param("figures", figures)
        .param("lineage", step.lineage())
        .update();
    return best.label;
  }
}
