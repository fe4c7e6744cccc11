package com.operanttechnologies.account;

import java.time.Duration;
import java.util.Locale;

/** What a one-time link is for, and how long it can be used. */
public enum TicketKind {
  INVITATION(Duration.ofDays(7)),
  RESET(Duration.ofHours(1)),
  /** Choosing between organisations after the password was right. */
  CHOICE(Duration.ofMinutes(5)),
  SETUP(Duration.ofDays(30));

  private final Duration life;

  TicketKind(Duration life) {
    this.life = life;
  }

  public Duration life() {
    return life;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
