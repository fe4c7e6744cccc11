package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.template.TemplateParts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step as a program writes it; what is absent is as on the page. */
record StepBody(
    @Schema(description = "mail, task, wait, branch or end; absent: mail") @Nullable String kind,
    @Schema(description = "What its time counts from: start, previous or expiry; absent: start")
        @Nullable String anchor,
    @Schema(description = "How many units; absent: 0") @Nullable Integer amount,
    @Schema(description = "hours, days or working_days; absent: days") @Nullable String unit,
    @Schema(description = "What a task is called") @Nullable String title,
    @Schema(
            description =
                "Of a task: whether the sequence goes on only when it is done; absent: it does")
        @Nullable Boolean pauses,
    @Schema(
            description =
                "Of a wait or branch: viewed, not_viewed 3 days, question_asked, metric KEY above 100, metric KEY below 5, or date 2026-12-01")
        @Nullable String fact,
    @Schema(description = "Of a wait: after how long it answers no, such as 5 days")
        @Nullable String limit,
    @Schema(description = "Of a wait: whether the sequence ends then; absent: it goes on")
        @Nullable Boolean endsAtLimit,
    @Schema(description = "The wait or branch whose answer it depends on: the lineage of that step")
        @Nullable UUID armOf,
    @Schema(description = "The answer that it depends on") @Nullable Boolean arm,
    @Schema(
            description =
                "Days and hours of writing, such as mon,tue 09:00-17:00; absent: those of the sequence")
        @Nullable String window,
    @Schema(
            description =
                "A mail that is later than so many working days is held and asks; absent: it is sent all the same")
        @Nullable Integer lateDays,
    @Schema(description = "Of a mail: a template, as are html and text") @Nullable String subject,
    @Schema(description = "What it says in HTML") @Nullable String html,
    @Schema(description = "The same as plain text") @Nullable String text,
    @Schema(
            description =
                "The customer's numbers: none, drop (left out while they are too old) or hold (the mail waits then)")
        @Nullable String metrics,
    @Schema(description = "Further wordings to be tried; absent: one wording")
        @Nullable TrialBody trial) {

  /** Further wordings of a mail, and when the best is found. */
  record TrialBody(
      @Schema(description = "After how many sends of each wording the best is found")
          @Nullable Integer sends,
      @Schema(description = "What counts: replies, or acceptances of the quote; absent: replies")
          @Nullable String measure,
      @Schema(description = "The wordings beside the first one") @Nullable List<Words> variants) {}

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
