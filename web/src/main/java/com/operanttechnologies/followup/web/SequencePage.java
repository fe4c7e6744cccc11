package com.operanttechnologies.followup.web;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a sequence shows: the draft if there is one, else the live version. */
@Component
class SequencePage {
  private static final int SOME = 50;

  private final Tenants tenants;
  private final Sequences sequences;
  private final Enrollments enrollments;
  private final Contacts contacts;

  SequencePage(Tenants tenants, Sequences sequences, Enrollments enrollments, Contacts contacts) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.enrollments = enrollments;
    this.contacts = contacts;
  }

  void fill(Model model, UUID tenant, UUID id) {
    tenants.run(tenant, () -> fillHere(model, id));
  }

  private void fillHere(Model model, UUID id) {
    Sequence sequence = sequences.find(id).orElseThrow(() -> new NotFound("The sequence"));
    List<SequenceVersion> versions = sequences.versions(id);
    SequenceVersion shown =
        versions.stream()
            .filter(version -> !version.published())
            .findFirst()
            .orElseGet(() ->
                versions.stream()
                    .filter(version -> version.id().equals(sequence.liveVersion()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("The version")));
    model.addAttribute("sequence", sequence);
    model.addAttribute("versions", versions);
    model.addAttribute("shown", shown);
    model.addAttribute("steps", shown.steps().stream().map(step -> line(step, shown)).toList());
    model.addAttribute("rules", rules(shown.rules()));
    model.addAttribute("running", running(enrollments.ofSequence(id, SOME)));
    model.addAttribute(
        "older",
        versions.stream()
            .filter(version -> version.published() && !version.id().equals(sequence.liveVersion()))
            .mapToInt(SequenceVersion::running)
            .sum());
  }

  /** A step in words; public, so that the template can read it. */
  public record Line(SequenceStep step, String what, String condition, String hours) {}

  private static Line line(SequenceStep step, SequenceVersion version) {
    return new Line(step, step.words(), condition(step, version), hours(step));
  }

  private static String hours(SequenceStep step) {
    return step.window() == null ? "" : Windows.words(step.window());
  }

  private static String condition(SequenceStep step, SequenceVersion version) {
    var arm = step.arm();
    return arm == null
        ? ""
        : version.steps().stream()
            .filter(each -> each.lineage().equals(arm.question()))
            .findFirst()
            .map(question ->
                "Only if step "
                    + question.position()
                    + (arm.answer() ? " is answered with yes" : " is answered with no"))
            .orElse("");
  }

  private static Map<String, Object> rules(SequenceVersion.Rules rules) {
    Map<String, Object> values = new HashMap<>();
    values.put("goalWords", rules.goal() == null ? "" : rules.goal().words());
    values.put("exitWords", rules.exits().stream().map(Fact::words).toList());
    values.put("windowWords", rules.window() == null ? "" : Windows.words(rules.window()));
    values.put("holidays", rules.holidays());
    values.put("jitterMinutes", rules.jitterMinutes());
    return values;
  }

  /** Somebody on the way; public, so that the template can read it. */
  public record Running(Enrollment enrollment, String contact, String state) {}

  private List<Running> running(List<Enrollment> found) {
    return found.stream()
        .map(each ->
            new Running(
                each,
                contacts.find(each.contact()).map(Contact::name).orElse("A contact"),
                each.state().code()))
        .toList();
  }
}
