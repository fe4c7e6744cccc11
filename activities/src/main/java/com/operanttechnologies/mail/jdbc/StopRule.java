package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.jdbc.Verdict.Hold;
import com.operanttechnologies.mail.jdbc.Verdict.Later;
import com.operanttechnologies.mail.jdbc.Verdict.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What keeps a mail from leaving, in the order in which it is told. */
enum StopRule {
  /** What was sent since the copy was made is not known: it would be sent again. */
  DATABASE_RESTORED(Applies.TO_ALL, StopRule::restored),
  /** The sending was taken back or the version is not offered any more. */
  QUOTE_MAIL_TAKEN_BACK(Applies.TO_QUOTE_MAIL, StopRule::takenBack),
  ENROLLMENT_OVER(Applies.TO_FOLLOW_UPS, StopRule::enrollmentOver),
  QUOTE_NOT_OPEN(Applies.TO_FOLLOW_UPS, StopRule::quoteNotOpen),
  SUPPRESSED(
      Applies.TO_FOLLOW_UPS, facts -> facts.suppressed() == null ? null : stop(facts.suppressed())),
  STREAM_OFF(
      Applies.TO_FOLLOW_UPS,
      facts ->
          facts.urging().streamOff()
              ? stop("the recipient has switched off this kind of mail")
              : null),
  PAUSED(
      Applies.TO_FOLLOW_UPS,
      facts ->
          facts.urging().pausedUntil() == null
              ? null
              : new Later(facts.urging().pausedUntil(), "the recipient asked for a pause")),
  REPLIED(Applies.TO_FOLLOW_UPS, facts -> facts.urging().replied() ? stop("replied") : null),
  NO_BASIS(
      Applies.TO_FOLLOW_UPS,
      facts ->
          "none".equals(facts.urging().basis()) ? stop("no basis for contact is recorded") : null),
  NO_POSTAL_ADDRESS(
      Applies.TO_FOLLOW_UPS,
      facts ->
          facts.urging().postalAddress()
              ? null
              : new Hold("the sender's postal address is missing in the settings")),
  /** Receivers would not trust it, and it would harm what comes after. */
  SENDER_NOT_TRUSTED(
      Applies.TO_FOLLOW_UPS,
      facts ->
          facts.urging().senderRefusal() == null ? null : new Hold(facts.urging().senderRefusal())),
  /** Providers shut out whoever goes on at this rate. */
  TOO_MANY_COMPLAINTS(Applies.TO_FOLLOW_UPS, StopRule::tooManyComplaints),
  /** An admin has taken the mailbox out of use for a while. */
  MAILBOX_PAUSED(Applies.TO_ALL, StopRule::mailboxPaused),
  /** We do not write to somebody who may have answered. */
  INBOX_UNREAD(Applies.TO_FOLLOW_UPS, StopRule::inboxUnread);

  private static final Set<String> QUOTE_MAILS =
      Set.of("quote", "quote_copy", "quote_again", "quote_recipient");
  private static final Set<String> NOT_OFFERED =
      Set.of("draft", "in_review", "approved", "withdrawn", "superseded", "discarded");
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final Duration LOOK_SOON = Duration.ofSeconds(2);

  private static final Duration LOOK_LATER = Duration.ofMinutes(15);

  private enum Applies {
    TO_ALL,
    TO_QUOTE_MAIL,
    TO_FOLLOW_UPS
  }

  private final Applies applies;
  private final Function<Facts, @Nullable Verdict> rule;

  StopRule(Applies applies, Function<Facts, @Nullable Verdict> rule) {
    this.applies = applies;
    this.rule = rule;
  }

  /** What the rule says, or nothing. */
  @Nullable Verdict judge(Facts facts) {
    boolean concerned =
        switch (applies) {
          case TO_ALL -> true;
          case TO_QUOTE_MAIL -> QUOTE_MAILS.contains(facts.message().kind());
          case TO_FOLLOW_UPS -> facts.message().mailClass() == MailClass.FOLLOW_UP;
        };
    return concerned ? rule.apply(facts) : null;
  }

  private static @Nullable Verdict restored(Facts facts) {
    return facts.restored()
        ? new Later(
            facts.now().plus(LOOK_AGAIN),
            "the database was restored from an older copy: an admin has to say go on")
        : null;
  }

  private static Stop stop(String reason) {
    return new Stop(reason);
  }

  private static @Nullable Verdict takenBack(Facts facts) {
    String state = facts.versionState();
    return state != null && NOT_OFFERED.contains(state) ? stop("the quote is " + state) : null;
  }

  private static @Nullable Verdict enrollmentOver(Facts facts) {
    String state = facts.urging().enrollmentState();
    return switch (state) {
      case "parked" -> new Later(facts.urging().parkedUntil(), "parked");
      case "paused" -> new Later(null, "paused");
      case "finished", "stopped" ->
          stop(Objects.requireNonNullElse(facts.urging().enrollmentReason(), state));
      case null, default -> null;
    };
  }

  private static @Nullable Verdict quoteNotOpen(Facts facts) {
    if (facts.urging().live() || facts.message().about().quote() == null) {
      return null;
    }
    String state = facts.urging().newestState();
    return stop(state == null || state.equals("sent") ? "expired" : state);
  }

  private static @Nullable Verdict tooManyComplaints(Facts facts) {
    return facts.urging().complaints() == null
        ? null
        : new Later(
            facts.now().plus(LOOK_LATER), "too many complaints: " + facts.urging().complaints());
  }

  private static @Nullable Verdict mailboxPaused(Facts facts) {
    return facts.mailboxPaused()
        ? new Later(facts.now().plus(LOOK_LATER), PausedMails.REASON)
        : null;
  }

  private static @Nullable Verdict inboxUnread(Facts facts) {
    if (facts.urging().neverRead()) {
      return new Later(facts.now().plus(LOOK_SOON), "inbox not read yet");
    }
    Instant since = facts.urging().unreadSince();
    return since == null
        ? null
        : new Later(facts.now().plus(LOOK_AGAIN), "inbox not readable since " + since);
  }
}
