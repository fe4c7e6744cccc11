package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StopReason;

/** Reasons in words, as members read them. */
final class Wording {
  static final String SKIPPED_BY_MEMBER = "skipped by a member";

  private Wording() {}

  static String of(SkipReason reason) {
    return switch (reason) {
      case BEFORE_START -> "its day lies before the quote was sent";
      case NOT_BEFORE_EXPIRY -> "the quote would have expired by then";
      case NOT_BEFORE_LATER_STEP -> "a later mail of the sequence comes first, or at the same time";
    };
  }

  static String of(StopReason reason) {
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
    };
  }
}
