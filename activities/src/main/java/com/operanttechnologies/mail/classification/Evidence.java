package com.operanttechnologies.mail.classification;

import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.MailSigns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as the rules look at it: cut to what a person reads first, in lower case, under bounds.
 */
final class Evidence {
  private static final int HEAD = 4_000;
  private static final int WHOLE = 64 * 1024;

  private final InboundMail mail;
  private final LocalDate written;
  private final String subject;
  private final String head;
  private final String whole;
  private final Steps steps = new Steps();

  /**
   * @param zone in which the mail's days are counted
   */
  Evidence(InboundMail mail, ZoneId zone, Instant now) {
    this.mail = mail;
    Instant at = Objects.requireNonNullElse(mail.date(), now);
    // a date from the future, or from years ago, says nothing about the year that is meant
    boolean plausible =
        !at.isAfter(now.plusSeconds(172_800)) && at.isAfter(now.minusSeconds(31_536_000L));
    this.written = LocalDate.ofInstant(plausible ? at : now, zone);
    this.subject = lower(mail.subject());
    this.head = lower(cut(mail.newText(), HEAD));
    this.whole = lower(cut(mail.text(), WHOLE));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u00a0', ' ');
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  InboundMail mail() {
    return mail;
  }

  MailSigns signs() {
    return mail.signs();
  }

  Optional<String> mark(String header) {
    return Optional.ofNullable(mail.signs().marks().get(header));
  }

  /** The day it was written. */
  LocalDate written() {
    return written;
  }

  String subject() {
    return subject;
  }

  /** The beginning of what was newly written. */
  String head() {
    return head;
  }

  /** Everything readable, quoted text too. */
  String whole() {
    return whole;
  }

  /** The sender's address in lower case; empty where there is none. */
  String sender() {
    return mail.from() == null ? "" : mail.from().toLowerCase(Locale.ROOT);
  }

  /** It quotes an earlier mail, as people's mail programs do. */
  boolean quotes() {
    return mail.text().strip().length() > mail.newText().strip().length() + 20;
  }

  boolean says(Pattern pattern, String text) {
    return find(pattern, text).find();
  }

  Matcher find(Pattern pattern, String text) {
    return pattern.matcher(steps.over(text));
  }

  Steps steps() {
    return steps;
  }

  static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + alternatives.replace("\n", "|") + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
