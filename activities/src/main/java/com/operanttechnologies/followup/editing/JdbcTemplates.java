package com.operanttechnologies.followup.editing;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.editing.VersionRows.Of;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.style.InlineStyles;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Versions of steps' mails as rows; the step itself says what the newest one says. */
@Component
class JdbcTemplates implements Templates {
  private final Tenants tenants;
  private final Sequences sequences;
  private final VersionRows versions;

  JdbcTemplates(Tenants tenants, Sequences sequences, VersionRows versions) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.versions = versions;
  }

  @Override
  public SequenceStep publish(UUID id, StepInput input, Author author) {
    SequenceStep before = step(id);
    SequenceStep after = sequences.update(id, input);
    if (!after.parts().equals(before.parts())) {
      // what it said until now may never have been kept: it came with the product
      versions.add(Of.STEP, id, before.parts(), Author.PRODUCT, before.updatedAt());
      versions.add(Of.STEP, id, after.parts(), author, tenants.now());
    }
    return after;
  }

  @Override
  public SequenceStep restore(UUID id, int number, Author author) {
    TemplateParts parts =
        version(id, number).orElseThrow(() -> new NotFound("The version")).parts();
    SequenceStep step = step(id);
    return publish(
        id,
        new StepInput(
            anchor(step.plan()),
            step.plan().days(),
            parts.subject(),
            parts.html(),
            parts.text(),
            step.metrics().code()),
        author);
  }

  private static String anchor(StepPlan plan) {
    return switch (plan.anchor()) {
      case AFTER_START -> "start";
      case BEFORE_EXPIRY -> "expiry";
    };
  }

  @Override
  public List<TemplateVersion> versions(UUID id) {
    List<TemplateVersion> kept = versions.of(Of.STEP, step(id).id());
    return kept.isEmpty() ? List.of(first(step(id))) : kept;
  }

  private static TemplateVersion first(SequenceStep step) {
    return new TemplateVersion(
        1, step.parts(), InlineStyles.of(step.parts().html()), Author.PRODUCT, step.updatedAt());
  }

  @Override
  public Optional<TemplateVersion> version(UUID step, int number) {
    return versions(step).stream().filter(version -> version.number() == number).findFirst();
  }

  @Override
  public TemplateParts published(SequenceStep step) {
    String html =
        versions
            .newest(Of.STEP, step.id())
            .filter(version -> version.parts().equals(step.parts()))
            .map(TemplateVersion::publishedHtml)
            .orElseGet(() -> InlineStyles.of(step.parts().html()));
    return new TemplateParts(step.parts().subject(), html, step.parts().text());
  }

  private SequenceStep step(UUID id) {
    return sequences.step(id).orElseThrow(() -> new NotFound("The step"));
  }
}
