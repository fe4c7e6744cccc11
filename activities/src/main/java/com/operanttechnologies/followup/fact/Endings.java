package com.operanttechnologies.followup.fact;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.path.Fact;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The goal and the exit rules of a sequence, beyond what stops every one. */
@Component
public class Endings {
  private final FactsNow facts;

  Endings(FactsNow facts) {
    this.facts = facts;
  }

  /** Why the enrollment ends now, if it does. */
  public Optional<StopReason> of(
      Enrollment enrollment, SequenceVersion.Rules rules, Schedule schedule) {
    Fact goal = rules.goal();
    if (goal != null && facts.judge(goal, enrollment, schedule).holds()) {
      return Optional.of(StopReason.GOAL);
    }
    return rules.exits().stream().anyMatch(exit -> facts.judge(exit, enrollment, schedule).holds())
        ? Optional.of(StopReason.EXIT_RULE)
        : Optional.empty();
  }
}
