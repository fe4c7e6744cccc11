package com.operanttechnologies.mail;

import java.util.Locale;

/** What an incoming mail is taken for; a member may say that it is something else. */
public enum InboundKind {
  /** A person has answered: the follow-ups end. */
  REPLY("Answer"),
  /** A machine has answered (RFC 3834): nothing changes. */
  AUTO_REPLY("Automatic answer"),
  /** The recipient is away: the follow-ups rest. */
  OUT_OF_OFFICE("Out of office"),
  /** It came back for good (RFC 3464): the address gets no follow-ups any more. */
  BOUNCE_HARD("Came back"),
  /** It came back for now; too often, and it counts as for good. */
  BOUNCE_SOFT("Came back for now"),
  /** The recipient has marked a mail as unwanted (RFC 5965). */
  COMPLAINT("Complaint"),
  /** The recipient asks for no more mails. */
  STOP_REQUEST("Wants no more mails"),
  /** The recipient's mail system wants a person to confirm something. */
  CHALLENGE("Asks for confirmation"),
  /** A machine's report that asks for nothing: delivered, delayed, read. */
  REPORT("Report");

  private final String words;

  InboundKind(String words) {
    this.words = words;
  }

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As members read it. */
  public String words() {
    return words;
  }

  /** Whether a person wrote it, so that it can be answered (RFC 3834, section 2). */
  public boolean byPerson() {
    return this == REPLY || this == STOP_REQUEST;
  }

  /** Whether somebody should look at it. */
  public boolean needsLook() {
    return switch (this) {
      case REPLY, BOUNCE_HARD, COMPLAINT, STOP_REQUEST, CHALLENGE -> true;
      case AUTO_REPLY, OUT_OF_OFFICE, BOUNCE_SOFT, REPORT -> false;
    };
  }

  /**
   * @throws IllegalArgumentException for a name that is none of them
   */
  public static InboundKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
