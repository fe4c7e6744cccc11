package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.template.TemplateParts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step as a program writes it; what is absent is as on the page. */
record StepBody(
    @Nullable String kind,
    @Nullable String anchor,
    @Nullable Integer amount,
    @Nullable String unit,
    @Nullable String title,
    @Nullable Boolean pauses,
    @Nullable String fact,
    @Nullable String limit,
    @Nullable Boolean endsAtLimit,
    @Nullable UUID armOf,
    @Nullable Boolean arm,
    @Nullable String window,
    @Nullable Integer lateDays,
    @Nullable String subject,
    @Nullable String html,
    @Nullable String text,
    @Nullable String metrics,
    @Nullable TrialBody trial) {

  /** Further wordings of a mail, and when the best is found. */
  record TrialBody(
      @Nullable Integer sends, @Nullable String measure, @Nullable List<Words> variants) {}

  /** What a mail says. */
  record Words(@Nullable String subject, @Nullable String html, @Nullable String text) {
    TemplateParts parts() {
      return new TemplateParts(given(subject), given(html), given(text));
    }
  }

  StepDraft draft() {
    boolean says = subject != null || html != null || text != null;
    return new StepDraft(
        given(kind).isEmpty() ? "mail" : given(kind),
        given(anchor).isEmpty() ? "start" : given(anchor),
        amount == null ? 0 : amount,
        given(unit).isEmpty() ? "days" : given(unit),
        title,
        !Boolean.FALSE.equals(pauses),
        fact,
        limit,
        Boolean.TRUE.equals(endsAtLimit),
        armOf,
        arm,
        window,
        lateDays,
        says ? new Words(subject, html, text).parts() : null,
        metrics,
        trial == null ? null : trial.sends(),
        trial == null ? null : trial.measure(),
        trial == null || trial.variants() == null
            ? List.of()
            : trial.variants().stream().map(Words::parts).toList());
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
