package com.operanttechnologies.followup;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;

/**
 * Changes sequences. What is live is changed in a draft, which takes its place when it is
 * published. All methods run inside the tenant's transaction; what is not found throws {@code
 * NotFound}.
 */
public interface SequenceEditor {

  /** A sequence without steps, and its first draft. */
  UUID create(String name, Actor actor);

  void rename(UUID sequence, String name, Actor actor);

  /** The draft of the next version: the one there is, else a copy of the live one. */
  UUID draft(UUID sequence, Actor actor);

  /**
   * @throws Conflict if it is the first: then there is nothing else
   */
  void discardDraft(UUID sequence, Actor actor);

  /**
   * @throws Conflict unless the version is a draft
   */
  void setRules(UUID version, SequenceVersion.Rules rules, Actor actor);

  /**
   * Adds a step at the end.
   *
   * @throws InvalidInput naming each field that cannot be taken
   * @throws Conflict unless the version is a draft
   */
  UUID addStep(UUID version, StepDraft draft, Actor actor);

  void changeStep(UUID step, StepDraft draft, Actor actor);

  /** Moves the step to that position; a question stays before what depends on it. */
  void moveStep(UUID step, int position, Actor actor);

  /** What depended on its answer depends on nothing any more. */
  void removeStep(UUID step, Actor actor);

  /**
   * Makes the draft the live version: whoever is started from now on gets it.
   *
   * @throws Conflict saying what is missing
   */
  void publish(UUID sequence, Actor actor);

  /**
   * Nobody is started any more; who runs on it goes on.
   *
   * @throws Conflict if it is the default one
   */
  void archive(UUID sequence, Actor actor);

  void restore(UUID sequence, Actor actor);
}
