package com.operanttechnologies.followup;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who gets follow-ups, and what members do with them. All methods run inside the transaction. */
public interface Enrollments {

  /**
   * Starts a sequence for a contact; asking twice is asking once.
   *
   * @throws NotFound if sequence, contact or quote do not exist
   */
  StartOutcome start(StartRequest request, Actor actor);

  /** What speaks against starting it now; empty if nothing does. */
  List<StartOutcome.Refusal> refusals(StartRequest request);

  Optional<Enrollment> find(UUID enrollment);

  /** The running one, else the newest. */
  Optional<Enrollment> ofQuote(UUID quote);

  List<Enrollment> ofContact(UUID contact);

  /** The newest first. */
  List<Enrollment> ofSequence(UUID sequence, int most);

  /**
   * @throws Conflict if they are over
   */
  void pause(UUID enrollment, Actor actor);

  /**
   * Goes on: what became due meanwhile is planned anew, never sent at once in a row.
   *
   * @throws Conflict if they are over
   */
  void resume(UUID enrollment, Actor actor);

  /** The recipient is away: nothing is sent before that instant. What is over stays over. */
  void park(UUID enrollment, Instant until, Actor actor);

  /** Ends them for good; ending what is over changes nothing. */
  void stop(UUID enrollment, Actor actor);

  /**
   * The next step is left out; the one after it takes its turn.
   *
   * @throws Conflict if there is none, or it is leaving already
   */
  void skipNext(UUID enrollment, Actor actor);

  /**
   * The next mail leaves now, whatever its day and hour; every rule that stops a mail still does.
   *
   * @return what is overridden, in sentences
   * @throws Conflict if the next step is no mail, or it is leaving, or its sequence rests, or a
   *     value of it is missing, which the exception names
   */
  List<String> sendNow(UUID enrollment, Actor actor);

  /** Every running one of the sequence rests; answers how many were not resting yet. */
  int pauseAll(UUID sequence, Actor actor);

  /** Every resting one of the sequence goes on, spread over time; answers how many. */
  int resumeAll(UUID sequence, Actor actor);

  /** Plans everything anew, after the tenant's zone or window has changed. */
  void replanAll();
}
