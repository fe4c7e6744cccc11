package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.path.Arm;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about a step; every mistake is named at its field. */
final class StepDraftCheck {
  private static final int MOST_VARIANTS = 4;
  private static final String LETTERS = "BCDE";

  private final StepDraft draft;
  private final Set<String> snippets;
  private final List<FieldError> errors = new ArrayList<>();

  private StepDraftCheck(StepDraft draft, Set<String> snippets) {
    this.draft = draft;
    this.snippets = snippets;
  }

  /** What a step is made of once it is checked. */
  record Checked(
      StepPlan plan,
      StepAction action,
      @Nullable SendingWindow window,
      @Nullable Arm arm,
      @Nullable TemplateParts parts,
      MetricsUse metrics,
      @Nullable Trial trial) {}

  /**
   * @param earlier the steps before it, of which one may be its question
   * @param snippets the names that its words may call
   * @throws InvalidInput naming each field
   */
  static Checked check(StepDraft draft, List<SequenceStep> earlier, Set<String> snippets) {
    return new StepDraftCheck(draft, snippets).check(earlier);
  }

  private Checked check(List<SequenceStep> earlier) {
    StepPlan plan =
        read("amount", () -> StepRow.plan(draft.anchor(), draft.amount(), draft.unit()));
    StepAction action = action();
    SendingWindow window = read("window", () -> Windows.parse(draft.window()));
    Arm arm = arm(earlier);
    MetricsUse metrics =
        read("metrics", () -> draft.metrics() == null ? MetricsUse.NONE : use(draft.metrics()));
    Trial trial = action instanceof StepAction.Mail ? trial() : null;
    if (draft.parts() != null) {
      errors.addAll(WordErrors.of(draft.parts(), snippets));
    }
    if (draft.lateDays() != null && draft.lateDays() < 1) {
      errors.add(new FieldError("lateDays", "A mail is late after 1 working day at the earliest"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    return new Checked(
        Objects.requireNonNull(plan),
        Objects.requireNonNull(action),
        window,
        arm,
        draft.parts(),
        Objects.requireNonNull(metrics),
        trial);
  }

  private @Nullable StepAction action() {
    return switch (draft.kind()) {
      case "mail" -> new StepAction.Mail();
      case "task" -> task();
      case "wait" -> waiting();
      case "branch" -> read("fact", () -> new StepAction.Branch(fact()));
      case "end" -> new StepAction.End();
      default -> {
        errors.add(new FieldError("kind", "Choose mail, task, wait, branch or end"));
        yield null;
      }
    };
  }

  private @Nullable StepAction task() {
    String title = draft.title() == null ? "" : draft.title().strip();
    if (title.isEmpty() || title.length() > 200) {
      errors.add(new FieldError("title", "Say in up to 200 letters what has to be done"));
      return null;
    }
    return new StepAction.Task(title, draft.pauses());
  }

  private @Nullable StepAction waiting() {
    Fact fact = read("fact", this::fact);
    String typed = draft.limit();
    Span limit = typed == null || typed.isBlank() ? null : read("limit", () -> Span.parse(typed));
    return fact == null
        ? null
        : read("limit", () -> new StepAction.Wait(fact, limit, draft.endsAtLimit()));
  }

  private Fact fact() {
    return Fact.parse(Objects.requireNonNullElse(draft.fact(), ""));
  }

  private @Nullable Arm arm(List<SequenceStep> earlier) {
    if (draft.armOf() == null) {
      return null;
    }
    boolean asks =
        earlier.stream()
            .anyMatch(step -> step.lineage().equals(draft.armOf()) && step.action().asks());
    if (!asks) {
      errors.add(new FieldError("armOf", "Choose a wait or a branch that stands before this step"));
    }
    return new Arm(draft.armOf(), Boolean.TRUE.equals(draft.arm()));
  }

  private @Nullable Trial trial() {
    Integer sends = draft.trialSends();
    if (sends == null) {
      return null;
    }
    if (sends < 1 || draft.variants().isEmpty() || draft.variants().size() > MOST_VARIANTS) {
      errors.add(
          new FieldError(
              "trialSends", "A trial needs 1 to 4 other wordings and a number of sends"));
      return null;
    }
    List<Trial.Variant> variants = new ArrayList<>();
    for (int i = 0; i < draft.variants().size(); i++) {
      TemplateParts words = draft.variants().get(i);
      String field = "variants[" + i + "].";
      WordErrors.of(words, snippets)
          .forEach(error -> errors.add(new FieldError(field + error.field(), error.message())));
      variants.add(new Trial.Variant(LETTERS.substring(i, i + 1), words));
    }
    Trial.Measure measure =
        read(
            "trialMeasure",
            () ->
                Trial.Measure.ofCode(Objects.requireNonNullElse(draft.trialMeasure(), "replies")));
    return measure == null ? null : new Trial(sends, measure, variants, null);
  }

  private static MetricsUse use(String code) {
    try {
      return MetricsUse.ofCode(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Choose none, drop or hold", e);
    }
  }

  private <T extends @Nullable Object> @Nullable T read(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      errors.add(new FieldError(field, String.valueOf(e.getMessage())));
      return null;
    }
  }
}
