package com.operanttechnologies.account;

/** What a member is told about by mail and in the app; each kind can be switched off. */
public enum NoticeKind {
  VIEWED("A customer has read a quote"),
  REPLIED("A customer has answered a mail"),
  ASKED("A customer has asked a question on the page"),
  MORE_TIME("A customer asks for more time"),
  SIGNED("One of several signers has signed"),
  RECOMMENDED("An approver recommends a quote or objects"),
  ACCEPTED("A quote was accepted"),
  DECLINED("A quote was declined"),
  BOUNCED("A mail came back"),
  COMPLAINED("A customer has reported a mail as unwanted"),
  STOP_REQUESTED("A customer wants no more mails"),
  FAILED("A mail could not be sent"),
  HELD("A mail waits for you"),
  COMPLAINTS("Too many customers complain about follow-ups"),
  APPROVAL_ASKED("A quote waits for your approval"),
  APPROVED("A quote of yours was approved"),
  RETURNED("A quote of yours was returned by an approver"),
  SEALS("Time stamps of accepted quotes are not renewed");

  private final String words;

  NoticeKind(String words) {
    this.words = words;
  }

  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String words() {
    return words;
  }
}
