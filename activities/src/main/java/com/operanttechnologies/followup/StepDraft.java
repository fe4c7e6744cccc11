package com.operanttechnologies.followup;

import com.operanttechnologies.followup.template.TemplateParts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a step of a draft, as it was typed; checked when it is saved.
 *
 * @param kind mail, task, wait, branch or end
 * @param anchor start, previous or expiry: what its time is counted from
 * @param unit hours, days or working_days
 * @param title of a task
 * @param pauses a task's: whether the sequence goes on only when it is done
 * @param fact of a wait or branch, as {@code viewed} or {@code metric visits above 100}
 * @param limit of a wait, as {@code 5 days}
 * @param armOf the step whose answer it depends on, by its lineage
 * @param window as {@code mon,tue 09:00-17:00}; absent: the sequence's
 * @param lateDays absent: a late mail is sent all the same
 * @param parts of a mail; absent: it keeps what it says
 * @param trialSends absent: one wording
 * @param variants wordings beside the first
 */
public record StepDraft(
    String kind,
    String anchor,
    int amount,
    String unit,
    @Nullable String title,
    boolean pauses,
    @Nullable String fact,
    @Nullable String limit,
    boolean endsAtLimit,
    @Nullable UUID armOf,
    @Nullable Boolean arm,
    @Nullable String window,
    @Nullable Integer lateDays,
    @Nullable TemplateParts parts,
    @Nullable String metrics,
    @Nullable Integer trialSends,
    @Nullable String trialMeasure,
    List<TemplateParts> variants) {
  public StepDraft {
    variants = List.copyOf(variants);
  }

  /** A mail after the start, in one wording. */
  public static StepDraft mail(int days, TemplateParts parts) {
    return of("mail", "start", days).saying(parts);
  }

  /** A step with nothing but its time. */
  public static StepDraft of(String kind, String anchor, int days) {
    return new StepDraft(
        kind, anchor, days, "days", null, true, null, null, false, null, null, null, 2, null, null,
        null, null, List.of());
  }

  /** The same in other words. */
  public StepDraft saying(TemplateParts words) {
    return new StepDraft(
        kind,
        anchor,
        amount,
        unit,
        title,
        pauses,
        fact,
        limit,
        endsAtLimit,
        armOf,
        arm,
        window,
        lateDays,
        words,
        metrics,
        trialSends,
        trialMeasure,
        variants);
  }
}
