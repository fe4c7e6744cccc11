package com.operanttechnologies.followup;

import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.mail.Letter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what would happen to a contact, by the same walk that plans real mails, without doing it.
 * All methods run inside the tenant's transaction.
 */
public interface Rehearsals {

  /**
   * @throws com.operanttechnologies.problem.NotFound if version, contact or quote do not exist
   * @throws com.operanttechnologies.problem.InvalidInput if the quote is not open or somebody
   *     else's
   */
  Rehearsal of(Wanted wanted);

  /**
   * What is rehearsed.
   *
   * @param version a draft too
   * @param quote absent: about the contact alone
   * @param assumed facts that are taken as true; all others are as they are now
   */
  record Wanted(
      UUID version, UUID contact, @Nullable UUID quote, Instant startAt, Set<Fact> assumed) {
    public Wanted {
      assumed = Set.copyOf(assumed);
    }
  }

  /**
   * What would happen.
   *
   * @param refusals what speaks against starting it now
   * @param stops what would end it, in sentences
   * @param country whose holidays count; empty: none known
   */
  record Rehearsal(
      List<Step> steps,
      List<String> refusals,
      List<String> stops,
      ZoneId zone,
      String country,
      @Nullable Instant expiresAt) {
    public Rehearsal {
      steps = List.copyOf(steps);
      refusals = List.copyOf(refusals);
      stops = List.copyOf(stops);
    }
  }

  /**
   * One step.
   *
   * @param at absent: it is left out
   * @param answer that is expected of a question
   * @param why its instant, or why it is left out, in sentences
   * @param problem why the mail could not be written, such as a missing value
   * @param letter absent unless it is a mail that could be written
   */
  record Step(
      SequenceStep step,
      String what,
      @Nullable Instant at,
      @Nullable Boolean answer,
      List<String> why,
      @Nullable String problem,
      @Nullable Letter letter) {
    public Step {
      why = List.copyOf(why);
    }
  }
}
