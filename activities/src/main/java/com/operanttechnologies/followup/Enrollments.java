package com.operanttechnologies.followup;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who gets follow-ups, and what members do with them. All methods run inside the transaction. */
public interface Enrollments {

  Optional<Enrollment> find(UUID enrollment);

  /** The running one, else the newest. */
  Optional<Enrollment> ofQuote(UUID quote);

  List<Enrollment> ofContact(UUID contact);

  /**
   * @throws Conflict if they are over
   */
  void pause(UUID enrollment, Actor actor);

  /**
   * @throws Conflict if they are over
   */
  void resume(UUID enrollment, Actor actor);

  /** Ends them for good; ending what is over changes nothing. */
  void stop(UUID enrollment, Actor actor);

  /**
   * The next mail is never sent; the one after it takes its turn.
   *
   * @throws Conflict if there is none, or it is leaving already
   */
  void skipNext(UUID enrollment, Actor actor);

  /** Plans everything anew, after the tenant's zone or window has changed. */
  void replanAll();
}
