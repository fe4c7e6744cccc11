package com.operanttechnologies.mail.smtp;

/** What became of one mail; reasons and replies may hold addresses, so they stay in the ledger. */
public sealed interface SmtpOutcome {
  /** The relay has taken responsibility for it. */
  record Accepted(String reply) implements SmtpOutcome {}

  /**
   * The relay said no to this mail.
   *
   * @param code 400 to 599
   * @param permanent 5xx: the same again is answered the same
   * @param phase MAIL concerns the sender, RCPT the recipient, DATA and DOT the content
   */
  record Rejected(int code, String reply, boolean permanent, Phase phase) implements SmtpOutcome {}

  /**
   * The final dot was never sent: it can be tried again. Also for anything wrong with the relay
   * itself.
   */
  record NotSent(String reason, Phase phase) implements SmtpOutcome {}

  /** The final dot went out and no reply came (RFC 1047): must never be tried again blindly. */
  record Unknown(String reason) implements SmtpOutcome {}

  /** The gate was closed: nothing of the body was sent. */
  record Stopped() implements SmtpOutcome {}
}
