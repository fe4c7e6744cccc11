package com.operanttechnologies.followup.gate;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.editing.SnippetRows;
import com.operanttechnologies.followup.letter.LetterPreviews;
import com.operanttechnologies.followup.letter.PreviewOf;
import com.operanttechnologies.followup.letter.PreviewOf.Signer;
import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.TemplateProblem;
import com.operanttechnologies.mail.SenderCheck.State;
import com.operanttechnologies.mail.Specimens.Fault;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Builds each mail of a sequence for Bob, who is made up, and measures its signed bytes. */
@Component
class MailChecks {
  private final LetterPreviews previews;
  private final Organisations organisations;
  private final SnippetRows snippets;

  MailChecks(LetterPreviews previews, Organisations organisations, SnippetRows snippets) {
    this.previews = previews;
    this.organisations = organisations;
    this.snippets = snippets;
  }

  /** The step's mail, built and signed. */
  List<GateCheck> of(SequenceStep step) {
    Organisation seller = organisations.current();
    Signer signer =
        new Signer(
            Objects.requireNonNullElse(seller.senderName(), seller.name()),
            Objects.requireNonNullElse(seller.email(), "mail@example.com"));
    List<Fault> faults = previews.faults(new PreviewOf(step.parts(), step.metrics(), null, signer));
    List<GateCheck> checks = new ArrayList<>();
    boolean refused = faults.stream().anyMatch(Fault::binding);
    checks.add(
        GateChecks.mail(
            step.position(),
            refused ? State.FAILED : State.PASSED,
            refused
                ? "A follow-up, and what it is built of is not right yet."
                : "A follow-up: it can be unsubscribed from, by its headers and its last line;"
                    + " size, text, lines and pictures are right.",
            null,
            refused ? place(step) : null));
    faults.forEach(fault -> checks.add(GateChecks.of(fault, step.position(), place(step))));
    return checks;
  }

  /** What can be said without building them: their bytes are measured again when they leave. */
  List<GateCheck> known(List<SequenceStep> steps) {
    Set<String> names = snippets.names();
    return steps.stream()
        .filter(SequenceStep::isMail)
        .flatMap(step ->
            MailTemplate.check(step.parts(), names).stream()
                .limit(1)
                .map(problem -> unreadable(step, problem)))
        .toList();
  }

  private static GateCheck unreadable(SequenceStep step, TemplateProblem problem) {
    return GateChecks.mail(
        step.position(),
        State.FAILED,
        "The %s cannot be read at line %d.".formatted(problem.part().words(), problem.line()),
        problem.sentence() + ".",
        place(step));
  }

  private static String place(SequenceStep step) {
    return "/sequences/" + step.sequence() + "/steps/" + step.id();
  }
}
