package com.operanttechnologies.followup;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What came of the wish to send a sequence to a contact. */
public sealed interface StartOutcome {

  /** Its first step is planned. */
  record Started(UUID enrollment) implements StartOutcome {}

  /** The same contact goes through it already, or the same quote is followed up. */
  record AlreadyRunning(UUID enrollment) implements StartOutcome {}

  /** Not started, for each of these reasons. */
  record Refused(List<Refusal> refusals) implements StartOutcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }

    /** Every reason, as one sentence each. */
    public String words() {
      return String.join(". ", refusals.stream().map(Refusal::sentence).toList());
    }
  }

  /** One reason, and in the sentence what helps. */
  record Refusal(Why why, String sentence) {}

  /** The kinds of reasons. */
  enum Why {
    SEQUENCE_NOT_LIVE,
    SEQUENCE_EMPTY,
    /** One of its steps counts from a quote's expiry or asks about a quote. */
    NEEDS_QUOTE,
    QUOTE_NOT_OPEN,
    /** Unsubscribed, bounced, complained, no basis for contact, or no postal address. */
    MAY_NOT_BE_MAILED,
    /** A {@link StartCheck} of another feature. */
    CHECK_FAILED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
