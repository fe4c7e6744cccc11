package com.operanttechnologies.followup;

import com.operanttechnologies.followup.path.Arm;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.template.TemplateParts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a version of a sequence: what it does, when it is wanted, and of a mail what it says;
 * positions count from 1.
 *
 * @param lineage the same for a step over all versions
 * @param parts empty unless it is a mail
 * @param window absent: the version's, else the tenant's
 * @param lateDays working days after which a late mail asks a person; absent: it never does
 * @param trial absent: the mail has one wording
 */
public record SequenceStep(
    UUID id,
    UUID sequence,
    UUID version,
    UUID lineage,
    int position,
    StepPlan plan,
    StepAction action,
    TemplateParts parts,
    MetricsUse metrics,
    @Nullable SendingWindow window,
    @Nullable Arm arm,
    @Nullable Integer lateDays,
    @Nullable Trial trial,
    Instant updatedAt) {

  /** When it is wanted, in words such as {@code 2 days after the start}. */
  public String timing() {
    return timingAfter("the start");
  }

  /** The same where it was a quote that started it: {@code 2 days after sending}. */
  public String timingOfQuote() {
    return timingAfter("sending");
  }

  private String timingAfter(String start) {
    String span = plan.span().amount() == 0 ? "right" : plan.span().words();
    return switch (plan.anchor()) {
      case AFTER_START -> span + " after " + start;
      case AFTER_PREVIOUS -> span + " after the step before";
      case BEFORE_EXPIRY -> span + " before the quote expires";
    };
  }

  public boolean isMail() {
    return action instanceof StepAction.Mail;
  }

  /** Whether it makes sense only with a quote. */
  public boolean needsQuote() {
    return plan.anchor() == StepPlan.Anchor.BEFORE_EXPIRY
        || switch (action) {
          case StepAction.Wait(var until, _, _) -> until.needsQuote();
          case StepAction.Branch(var question) -> question.needsQuote();
          case StepAction.Mail(), StepAction.Task(_, _), StepAction.End() -> false;
        };
  }

  /** What it does, as lists show it. */
  public String words() {
    return switch (action) {
      case StepAction.Mail() -> "Mail: " + parts.subject();
      case StepAction.Task(String title, _) -> "Task: " + title;
      case StepAction.Wait(var until, _, _) -> "Wait until " + until.words();
      case StepAction.Branch(var question) -> "Ask whether " + question.words();
      case StepAction.End() -> "End";
    };
  }

  /** The same, saying something else. */
  public SequenceStep saying(TemplateParts other) {
    return new SequenceStep(
        id, sequence, version, lineage, position, plan, action, other, metrics, window, arm,
        lateDays, trial, updatedAt);
  }
}
