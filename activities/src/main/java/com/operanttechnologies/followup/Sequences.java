package com.operanttechnologies.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant's sequences. All methods run inside the tenant's transaction. */
public interface Sequences {

  /** Makes "After a quote" for a new tenant; one that has a default sequence keeps it. */
  UUID makeDefault(UUID tenant);

  List<Sequence> all();

  Optional<Sequence> find(UUID sequence);

  Optional<Sequence> standard();

  Optional<SequenceStep> step(UUID step);

  /**
   * Changes a step; mails that are planned move to their new instant.
   *
   * @throws com.operanttechnologies.problem.InvalidInput naming each place of the templates that
   *     cannot be taken
   */
  SequenceStep update(UUID step, StepInput input);
}
