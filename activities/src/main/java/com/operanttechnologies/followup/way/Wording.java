package com.operanttechnologies.followup.way;

import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StopReason;

/** Reasons in words, as members read them. */
public final class Wording {
  public static final String SKIPPED_BY_MEMBER = "skipped by a member";

  public static final String MOVED = "its sequence goes on in another version";

  private Wording() {}

  public static String of(SkipReason reason) {
    return switch (reason) {
      case BEFORE_START -> "its day lies before the quote was sent";
      case NOT_BEFORE_EXPIRY -> "the quote would have expired by then";
      case NOT_BEFORE_LATER_STEP -> "a later mail of the sequence comes first, or at the same time";
      case WITHOUT_EXPIRY -> "it counts from the expiry of a quote, and there is none";
      case OTHER_ANSWER -> "it belongs to another answer than the one that was given";
      case AFTER_THE_END -> "the sequence ends before it";
    };
  }

  public static String of(StopReason reason) {
    return switch (reason) {
      case REPLIED -> "the customer replied";
      case UNSUBSCRIBED -> "the customer unsubscribed";
      case BOUNCED -> "mail to the customer comes back";
      case COMPLAINED -> "the customer reported a mail as unwanted";
      case ACCEPTED -> "the quote was accepted";
      case DECLINED -> "the quote was declined";
      case EXPIRED -> "the quote has expired";
      case WITHDRAWN -> "the quote was withdrawn";
      case BY_MEMBER -> "a member stopped them";
      case GOAL -> "the goal of the sequence is reached";
      case EXIT_RULE -> "an exit rule of the sequence applies";
    };
  }
}
