package com.operanttechnologies.followup.way;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.calendar.Calendar;
import com.operanttechnologies.followup.fact.FactsNow;
import com.operanttechnologies.followup.passage.Passage;
import com.operanttechnologies.followup.passage.Passages;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.Itinerary;
import com.operanttechnologies.followup.path.Leg;
import com.operanttechnologies.followup.path.Progress;
import com.operanttechnologies.followup.path.Stop;
import com.operanttechnologies.followup.sequence.VersionTable;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.problem.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of an enrollment: its steps, what the calendar makes of them, and what there is. */
@Component
public class Paths {
  private final VersionTable versions;
  private final Calendar calendar;
  private final StepMails mails;
  private final Passages passages;
  private final FactsNow facts;

  Paths(
      VersionTable versions,
      Calendar calendar,
      StepMails mails,
      Passages passages,
      FactsNow facts) {
    this.versions = versions;
    this.calendar = calendar;
    this.mails = mails;
    this.passages = passages;
    this.facts = facts;
  }

  /** A way and the calendar that it goes by. */
  public record Path(SequenceVersion version, Schedule schedule, List<PathStep> steps) {}

  public Path of(Enrollment enrollment) {
    return of(enrollment, enrollment.version());
  }

  /** The way that it would go on in another version of its sequence. */
  public Path of(Enrollment enrollment, UUID versionId) {
    SequenceVersion version =
        versions.way(versionId).orElseThrow(() -> new NotFound("The version"));
    Schedule schedule = calendar.of(enrollment, version.rules());
    Map<UUID, Message> sent = mails.byLineage(enrollment);
    Map<UUID, Passage> passed = passages.of(enrollment.id());
    List<Stop> stops =
        Itinerary.of(
            schedule, legs(enrollment.id(), version), new Rows(enrollment, schedule, sent, passed));
    List<PathStep> path = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      SequenceStep step = version.steps().get(i);
      path.add(
          new PathStep(step, stops.get(i), sent.get(step.lineage()), passed.get(step.lineage())));
    }
    return new Path(version, schedule, path);
  }

  public static List<Leg> legs(UUID enrollment, SequenceVersion version) {
    Duration most = Duration.ofMinutes(version.rules().jitterMinutes());
    return version.steps().stream()
        .map(step ->
            new Leg(
                step.lineage(),
                step.plan(),
                step.action(),
                step.window(),
                step.arm(),
                new com.operanttechnologies.followup.Jitter(most).of(enrollment, step.lineage())))
        .toList();
  }

  /** Progress as the rows have it. */
  private final class Rows implements Progress {
    private final Enrollment enrollment;
    private final Schedule schedule;
    private final Map<UUID, Message> sent;
    private final Map<UUID, Passage> passed;

    Rows(
        Enrollment enrollment,
        Schedule schedule,
        Map<UUID, Message> sent,
        Map<UUID, Passage> passed) {
      this.enrollment = enrollment;
      this.schedule = schedule;
      this.sent = sent;
      this.passed = passed;
    }

    @Override
    public Optional<Behind> behind(Leg leg) {
      Message mail = sent.get(leg.step());
      if (PathStep.isOver(mail)) {
        Message over = Objects.requireNonNull(mail);
        return Optional.of(
            new Behind(Objects.requireNonNullElse(over.acceptedAt(), over.stateAt()), null));
      }
      return done(passed.get(leg.step()));
    }

    private Optional<Behind> done(@Nullable Passage passage) {
      Instant at = passage == null ? null : passage.doneAt();
      return at == null
          ? Optional.empty()
          : Optional.of(new Behind(at, Objects.requireNonNull(passage).answer()));
    }

    @Override
    public boolean expects(Fact fact) {
      return facts.judge(fact, enrollment, schedule).holds();
    }
  }
}
