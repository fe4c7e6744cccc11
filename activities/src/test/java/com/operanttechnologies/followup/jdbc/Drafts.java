package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.template.TemplateParts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps as Ada types them; only what matters is said. */
final class Drafts {
  static final TemplateParts HELLO =
      new TemplateParts("Hello ${contact.name}", "<p>Hello</p>", "Hello\n\nHow are you?");

  private Drafts() {}

  static StepDraft mail(int days) {
    return StepDraft.mail(days, HELLO);
  }

  static StepDraft wait(String fact, String limit, boolean ends) {
    return asking("wait", fact, limit, ends);
  }

  static StepDraft branch(String fact) {
    return asking("branch", fact, null, false);
  }

  private static StepDraft asking(String kind, String fact, @Nullable String limit, boolean ends) {
    return new StepDraft(
        kind, "start", 0, "days", null, true, fact, limit, ends, null, null, null, null, null, null,
        null, null, List.of());
  }

  static StepDraft task(String title, boolean pauses) {
    return new StepDraft(
        "task", "start", 0, "days", title, pauses, null, null, false, null, null, null, null, null,
        null, null, null, List.of());
  }

  /** The step, only after that answer. */
  static StepDraft arm(StepDraft step, UUID question, boolean answer) {
    return new StepDraft(
        step.kind(),
        step.anchor(),
        step.amount(),
        step.unit(),
        null,
        true,
        null,
        null,
        false,
        question,
        answer,
        null,
        2,
        step.parts(),
        null,
        null,
        null,
        List.of());
  }

  /** A mail in two wordings. */
  static StepDraft trial(int sends) {
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
        HELLO,
        null,
        sends,
        "replies",
        List.of(new TemplateParts("Hi ${contact.name}", "<p>Hi</p>", "Hi")));
  }
}
