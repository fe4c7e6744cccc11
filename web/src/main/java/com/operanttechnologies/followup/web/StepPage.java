package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.editing.Author;
import com.operanttechnologies.followup.editing.Snippets;
import com.operanttechnologies.followup.letter.LetterPreviews;
import com.operanttechnologies.followup.letter.Preview;
import com.operanttechnologies.followup.letter.PreviewOf;
import com.operanttechnologies.followup.template.advice.TemplateVariable;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages on one mail of a sequence have in common. */
@Component
class StepPage {
  private final Tenants tenants;
  private final Sequences sequences;
  private final Snippets snippets;
  private final LetterPreviews previews;

  StepPage(Tenants tenants, Sequences sequences, Snippets snippets, LetterPreviews previews) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.snippets = snippets;
    this.previews = previews;
  }

  /** Fills in the step's own; answers it. */
  SequenceStep fill(Model model, CurrentMember me, UUID id, UUID step) {
    return tenants.as(
        me.tenant(),
        () -> {
          SequenceStep found = step(id, step);
          model.addAttribute("sequence", sequence(id));
          model.addAttribute("step", found);
          return found;
        });
  }

  /** Fills in all of the editor, with what is typed as the chosen customer would get it. */
  void editor(Model model, CurrentMember me, StepForm form) {
    tenants.run(
        me.tenant(),
        () -> {
          model.addAttribute("form", form);
          model.addAttribute("variables", TemplateVariable.all());
          model.addAttribute("macros", TemplateVariable.macros());
          model.addAttribute("snippets", snippets.all());
          model.addAttribute("readers", previews.readers());
          model.addAttribute("preview", previews.of(form.preview(me)));
        });
  }

  Preview preview(CurrentMember me, PreviewOf wanted) {
    return tenants.as(me.tenant(), () -> previews.of(wanted));
  }

  static Author author(CurrentMember me) {
    return new Author(me.id(), me.name());
  }

  private Sequence sequence(UUID id) {
    return sequences.find(id).orElseThrow(() -> new NotFound("The sequence"));
  }

  private SequenceStep step(UUID sequence, UUID step) {
    return sequences
        .step(step)
        .filter(found -> found.sequence().equals(sequence))
        .orElseThrow(() -> new NotFound("The step"));
  }
}
