package com.operanttechnologies.mail.thread;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.OpenedThread.Mail;
import com.operanttechnologies.mail.OpenedThread.Received;
import com.operanttechnologies.mail.OpenedThread.Sent;
import com.operanttechnologies.mail.ThreadEntry;
import com.operanttechnologies.mail.mime.EmailAddress;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails of a thread in both directions. */
@Component
class ThreadMails {
  /* It had stopped follow-ups that do not run again, and nothing else has stopped them since. */
  private static final String RECEIVED =
      """
      select i.*, member.name as corrector,
        i.first_kind in ('reply', 'stop_request', 'bounce_hard', 'bounce_soft')
        and i.kind in ('auto_reply', 'out_of_office', 'report', 'challenge', 'bounce_soft')
        and exists (
          select 1 from enrollment e
          where e.quote_id = i.quote_id and e.state = 'stopped'
          and e.reason in ('replied', 'unsubscribed', 'bounced')
          and e.ended_at >= i.received_at - interval '1 minute')
        and not exists (
          select 1 from enrollment newer
          where newer.quote_id = i.quote_id and newer.state in ('active', 'parked', 'paused'))
        and not exists (
          select 1 from inbound other
          where other.quote_id = i.quote_id
          and other.kind in ('reply', 'stop_request', 'bounce_hard', 'complaint')) as can_go_on
      from inbound i
      left join member on member.id = i.corrected_by
      where i.thread_id = :thread
      order by i.received_at, i.id
      """;

  /* What is only planned for later has not been said yet; an answer by hand is shown at once. */
  private static final String SENT =
      """
      select * from message
      where quote_id is not distinct from cast(:quote as uuid)
      and contact_id is not distinct from cast(:contact as uuid)
      and member_id is null
      and (accepted_at is not null or state in ('claimed', 'in_data', 'unknown', 'rejected')
        or kind = 'answer')
      order by planned_at, id
      """;

  private static final String LAST_PERSON =
      """
      select sender, reply_to, subject, text, received_at, mime_id, message_id
      from inbound
      where thread_id = :thread and not machine and kind in ('reply', 'stop_request')
      order by received_at desc, id desc limit 1
      """;

  private final Tenants tenants;

  ThreadMails(Tenants tenants) {
    this.tenants = tenants;
  }

  /** What a person wrote last. */
  record Last(
      @Nullable String sender,
      @Nullable String replyTo,
      @Nullable String subject,
      @Nullable String text,
      OffsetDateTime at,
      @Nullable String mimeId) {

    /** Where its writer wants the answer, as far as that is an address. */
    @Nullable String answerTo() {
      if (replyTo != null && isAddress(replyTo)) {
        return replyTo;
      }
      return sender != null && isAddress(sender) ? sender : null;
    }

    private static boolean isAddress(String text) {
      try {
        EmailAddress.of("To", text);
        return true;
      } catch (UnsendableMail refused) {
        return false;
      }
    }
  }

  List<Mail> of(ThreadEntry entry) {
    List<Mail> mails = new ArrayList<>();
    mails.addAll(
        tenants.sql(RECEIVED).param("thread", entry.id()).query(ThreadMails::received).list());
    mails.addAll(
        tenants
            .sql(SENT)
            .param("quote", entry.quote())
            .param("contact", entry.contact())
            .query(ThreadMails::sent)
            .list());
    mails.sort(Comparator.comparing(Mail::at));
    return mails;
  }

  Optional<Last> lastOfPerson(UUID thread) {
    return tenants
        .sql(LAST_PERSON)
        .param("thread", thread)
        .query((row, _) ->
            new Last(
                row.getString("sender"),
                row.getString("reply_to"),
                row.getString("subject"),
                row.getString("text"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getString("mime_id")))
        .optional();
  }

  private static Received received(ResultSet row, int number) throws SQLException {
    String first = row.getString("first_kind");
    return new Received(
        row.getObject("id", UUID.class),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("sender"),
        row.getString("subject"),
        InboundKind.ofCode(row.getString("kind")),
        row.getString("reason"),
        row.getObject("returns_on", LocalDate.class),
        first == null ? null : InboundKind.ofCode(first),
        row.getString("corrector"),
        lines(row.getString("text")),
        row.getBoolean("can_go_on"));
  }

  private static int lines(@Nullable String text) {
    return text == null ? 1 : text.lines().mapToInt(line -> 1 + line.length() / 90).sum();
  }

  private static Sent sent(ResultSet row, int number) throws SQLException {
    return new Sent(
        row.getObject("id", UUID.class),
        at(row),
        row.getString("subject"),
        row.getString("kind"),
        MessageState.ofCode(row.getString("state")),
        row.getString("state_reason"),
        row.getString("recipient"),
        row.getBoolean("by_hand"));
  }

  /** When it left, or was planned. */
  private static Instant at(ResultSet row) throws SQLException {
    Instant accepted = ThreadTable.instant(row, "accepted_at");
    return accepted == null
        ? Objects.requireNonNull(ThreadTable.instant(row, "planned_at"))
        : accepted;
  }
}
