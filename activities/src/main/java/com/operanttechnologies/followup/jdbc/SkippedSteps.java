package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.passage.OwnerTasks;
import com.operanttechnologies.followup.passage.Passage;
import com.operanttechnologies.followup.passage.Passages;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.followup.way.Paths;
import com.operanttechnologies.followup.way.Wording;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import org.springframework.stereotype.Component;

/** Leaves out the step whose turn is next, because a member wants it. */
@Component
class SkippedSteps {
  private final Tenants tenants;
  private final Paths paths;
  private final Passages passages;
  private final OwnerTasks tasks;
  private final Ledger ledger;

  SkippedSteps(Tenants tenants, Paths paths, Passages passages, OwnerTasks tasks, Ledger ledger) {
    this.tenants = tenants;
    this.paths = paths;
    this.passages = passages;
    this.tasks = tasks;
    this.ledger = ledger;
  }

  /** Answers its position. */
  int skip(Enrollment enrollment) {
    PathStep next =
        paths.of(enrollment).steps().stream()
            .filter(each -> !each.isBehind() && !each.isUntaken())
            .findFirst()
            .filter(_ -> !enrollment.state().isFinal())
            .orElseThrow(() -> new Conflict("No step follows that could be skipped"));
    if (next.step().isMail()) {
      cancel(next);
    } else {
      pass(enrollment, next);
    }
    return next.step().position();
  }

  private void cancel(PathStep next) {
    Message mail = next.mail();
    if (mail == null || next.isLeaving() || !ledger.cancel(mail.id(), Wording.SKIPPED_BY_MEMBER)) {
      throw new Conflict("The next mail is leaving already and cannot be skipped any more");
    }
  }

  /** A question that is skipped counts as answered with no. */
  private void pass(Enrollment enrollment, PathStep next) {
    Passage passage =
        next.passage() == null
            ? passages.reach(enrollment.id(), next.step(), tenants.now(), null)
            : next.passage();
    Boolean answer = next.step().action().asks() ? Boolean.FALSE : null;
    passages.finish(passage, answer, Wording.SKIPPED_BY_MEMBER);
    tasks.close(enrollment.id());
  }
}
