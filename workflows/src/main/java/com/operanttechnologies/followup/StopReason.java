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
  BY_MEMBER;

  /** The name in tables and answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it was read out of a mail, which can be misread. */
  public boolean isReadFromMail() {
    return switch (this) {
      case REPLIED, UNSUBSCRIBED, BOUNCED -> true;
      case COMPLAINED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, BY_MEMBER -> false;
    };
  }
}
