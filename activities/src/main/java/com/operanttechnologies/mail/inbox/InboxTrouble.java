package com.operanttechnologies.mail.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why answers cannot be read at the moment, as far as this process has tried. */
@Component
public class InboxTrouble {
  private volatile @Nullable String trouble;

  /** Absent while everything is readable. */
  public @Nullable String now() {
    return trouble;
  }

  /** True if it is news. */
  boolean is(@Nullable String reason) {
    boolean news = reason != null && trouble == null;
    trouble = reason;
    return news;
  }
}
