package com.operanttechnologies.followup;

import java.util.Locale;

/** What ended the follow-ups before their last step. */
public enum StopReason {
  REPLIED,
  UNSUBSCRIBED,
  BOUNCED,
  COMPLAINED,
  ACCEPTED,
  DECLINED,
  EXPIRED,
  WITHDRAWN,
  BY_MEMBER,
  /** The sequence's goal is reached. */
  GOAL,
  /** An exit rule of the sequence. */
  EXIT_RULE;

  /** The name in tables and answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
