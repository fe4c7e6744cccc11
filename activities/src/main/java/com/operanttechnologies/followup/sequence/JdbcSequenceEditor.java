package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.path.Arm;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Edits sequences as rows: only drafts change, and each change of a sequence is audited. */
@Component
class JdbcSequenceEditor implements SequenceEditor {
  private final Tenants tenants;
  private final Members members;
  private final Sequences sequences;
  private final SequenceTable table;
  private final VersionTable versions;
  private final DraftSteps steps;
  private final Audit audit;

  JdbcSequenceEditor(
      Tenants tenants,
      Members members,
      Sequences sequences,
      SequenceTable table,
      VersionTable versions,
      DraftSteps steps,
      Audit audit) {
    this.tenants = tenants;
    this.members = members;
    this.sequences = sequences;
    this.table = table;
    this.versions = versions;
    this.steps = steps;
    this.audit = audit;
  }

  @Override
  public UUID create(String name, Actor actor) {
    UUID sequence = table.add(named(name), false).orElseThrow();
    versions.setRules(versions.add(sequence), SequenceVersion.Rules.PLAIN);
    note(actor, "sequence created", sequence);
    return sequence;
  }

  @Override
  public void rename(UUID sequence, String name, Actor actor) {
    get(sequence);
    table.rename(sequence, named(name));
    note(actor, "sequence renamed", sequence);
  }

  private static String named(String name) {
    String given = name.strip();
    if (given.isEmpty() || given.length() > 100) {
      throw new InvalidInput("name", "Give it a name of up to 100 letters");
    }
    return given;
  }

  @Override
  public UUID draft(UUID sequence, Actor actor) {
    return draftOf(get(sequence)).map(SequenceVersion::id).orElseGet(() -> copied(sequence, actor));
  }

  private UUID copied(UUID sequence, Actor actor) {
    UUID copy = versions.add(sequence);
    UUID live = get(sequence).liveVersion();
    if (live != null) {
      steps.copy(live, copy);
    }
    note(actor, "sequence draft begun", sequence);
    return copy;
  }

  @Override
  public void discardDraft(UUID sequence, Actor actor) {
    Sequence found = get(sequence);
    if (found.liveVersion() == null) {
      throw new Conflict("The first version cannot be discarded: archive the sequence");
    }
    draftOf(found)
        .ifPresent(draft -> {
          steps.removeAll(draft.id());
          note(actor, "sequence draft discarded", sequence);
        });
  }

  @Override
  public void setRules(UUID version, SequenceVersion.Rules rules, Actor actor) {
    SequenceVersion draft = draft(version);
    versions.setRules(version, rules);
    note(actor, "sequence rules changed", draft.sequence());
  }

  @Override
  public UUID addStep(UUID version, StepDraft typed, Actor actor) {
    SequenceVersion draft = draft(version);
    StepDraft whole = withWords(typed);
    StepDraftCheck.Checked checked = StepDraftCheck.check(whole, draft.steps());
    UUID step = steps.add(version);
    steps.set(step, whole, checked);
    note(actor, "sequence step added", draft.sequence());
    return step;
  }

  /** A new mail says something, so that there is something to change. */
  private static StepDraft withWords(StepDraft typed) {
    return typed.kind().equals("mail") && typed.parts() == null
        ? typed.saying(
            new TemplateParts(
                "A word from ${seller.name!'us'}",
                "<p>Hello ${contact.firstName!'there'},</p>\n<p>…</p>\n",
                "Hello ${contact.firstName!'there'},\n\n…\n"))
        : typed;
  }

  @Override
  public void changeStep(UUID id, StepDraft typed, Actor actor) {
    SequenceStep step = step(id);
    SequenceVersion draft = draft(step.version());
    List<SequenceStep> earlier =
        draft.steps().stream().filter(each -> each.position() < step.position()).toList();
    steps.set(id, typed, StepDraftCheck.check(typed, earlier));
    note(actor, "sequence step changed", draft.sequence());
  }

  @Override
  public void moveStep(UUID id, int position, Actor actor) {
    SequenceStep step = step(id);
    SequenceVersion draft = draft(step.version());
    List<SequenceStep> order = new ArrayList<>(draft.steps());
    order.removeIf(each -> each.id().equals(id));
    order.add(Math.clamp(position - 1L, 0, order.size()), step);
    checkQuestionsFirst(order);
    for (int i = 0; i < order.size(); i++) {
      steps.place(order.get(i).id(), i + 1);
    }
    note(actor, "sequence step moved", draft.sequence());
  }

  private static void checkQuestionsFirst(List<SequenceStep> order) {
    Set<UUID> before = new HashSet<>();
    for (SequenceStep step : order) {
      Arm arm = step.arm();
      if (arm != null && !before.contains(arm.question())) {
        throw new Conflict("A step stands after the question that it depends on");
      }
      before.add(step.lineage());
    }
  }

  @Override
  public void removeStep(UUID id, Actor actor) {
    SequenceStep step = step(id);
    SequenceVersion draft = draft(step.version());
    steps.remove(id);
    draft.steps().stream()
        .filter(each -> each.position() > step.position())
        .forEach(each -> steps.place(each.id(), each.position() - 1));
    note(actor, "sequence step removed", draft.sequence());
  }

  @Override
  public void publish(UUID sequence, Actor actor) {
    SequenceVersion draft =
        draftOf(get(sequence))
            .orElseThrow(() -> new Conflict("There is no draft that could be published"));
    if (draft.steps().isEmpty()) {
      throw new Conflict("Add a step before you publish it");
    }
    versions.publish(draft.id());
    table.goLive(sequence, draft.id());
    note(actor, "sequence published", sequence);
  }

  @Override
  public void archive(UUID sequence, Actor actor) {
    if (get(sequence).isDefault()) {
      throw new Conflict("New quotes get this sequence: it cannot be archived");
    }
    table.archive(sequence);
    note(actor, "sequence archived", sequence);
  }

  @Override
  public void restore(UUID sequence, Actor actor) {
    get(sequence);
    table.restore(sequence);
    note(actor, "sequence restored", sequence);
  }

  private Sequence get(UUID sequence) {
    return sequences.find(sequence).orElseThrow(() -> new NotFound("The sequence"));
  }

  private SequenceStep step(UUID step) {
    return sequences.step(step).orElseThrow(() -> new NotFound("The step"));
  }

  private Optional<SequenceVersion> draftOf(Sequence sequence) {
    return versions.of(sequence.id()).stream().filter(each -> !each.published()).findFirst();
  }

  private SequenceVersion draft(UUID version) {
    SequenceVersion found = versions.find(version).orElseThrow(() -> new NotFound("The version"));
    if (found.published()) {
      throw new Conflict("A published version does not change: change the draft of the next one");
    }
    return found;
  }

  private void note(Actor actor, String action, UUID sequence) {
    UUID tenant = tenants.current();
    String who =
        actor.member().flatMap(id -> members.find(tenant, id)).map(Member::name).orElse("The API");
    audit.record(tenant, who, action, get(sequence).name(), null);
  }
}
