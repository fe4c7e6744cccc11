package com.operanttechnologies.quote.approval;

import com.operanttechnologies.quote.approval.ReviewPlan.Earlier;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One approval: asked for, and perhaps given, for one fact.
 *
 * @param review the submission in which it was asked for
 * @param position from 1, in the order of the rule's approvers
 * @param askedAt absent while those before it in a chain have not decided
 * @param reopenedBecause how its fact has changed since it was given before
 * @param escalatedAt since when {@code escalateTo} may decide too
 * @param superseded whether it does not count any more
 */
public record Approval(
    UUID id,
    UUID quote,
    UUID review,
    ApprovalFact fact,
    int position,
    Seat seat,
    State state,
    @Nullable Instant askedAt,
    @Nullable String reopenedBecause,
    @Nullable Instant escalateAt,
    @Nullable UUID escalateTo,
    @Nullable Instant escalatedAt,
    @Nullable Verdict verdict,
    boolean superseded) {

  /** Where an approval stands. */
  public enum State {
    WAITING,
    OPEN,
    GIVEN,
    RETURNED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Who decided, when, and what they said.
   *
   * @param deputyFor the member in whose place it was decided
   */
  public record Verdict(UUID by, @Nullable UUID deputyFor, Instant at, @Nullable String remark) {}

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isGiven() {
    return state == State.GIVEN;
  }

  /** Who may decide besides its seat, if nobody has for long. */
  @Nullable UUID escalatedTo() {
    return escalatedAt == null ? null : escalateTo;
  }

  /** Whether somebody else will be asked too if nobody decides. */
  boolean isEscalatedLater() {
    return isOpen() && escalateAt != null && escalatedAt == null;
  }

  Earlier earlier() {
    return new Earlier(id, fact, position, isGiven());
  }
}
