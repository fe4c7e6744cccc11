package com.operanttechnologies.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's sequences. All methods run inside the tenant's transaction. */
public interface Sequences {

  /** Makes "After a quote" for a new tenant; one that has a default sequence keeps it. */
  UUID makeDefault(UUID tenant);

  /** Those in use first, each with the steps of its live version. */
  List<Sequence> all();

  Optional<Sequence> find(UUID sequence);

  Optional<Sequence> standard();

  /** A step of any version. */
  Optional<SequenceStep> step(UUID step);

  /** The step as the enrollment gets it: of a mail on trial, in the wording that was chosen. */
  Optional<SequenceStep> step(UUID step, @Nullable UUID enrollment);

  /** The newest first. */
  List<SequenceVersion> versions(UUID sequence);

  Optional<SequenceVersion> version(UUID version);

  /**
   * Changes what a mail says, for everybody who has not got it yet; and when it is wanted, unless
   * somebody runs on its published version.
   *
   * @throws com.operanttechnologies.problem.InvalidInput naming each place of the templates that
   *     cannot be taken
   */
  SequenceStep update(UUID step, StepInput input);
}
