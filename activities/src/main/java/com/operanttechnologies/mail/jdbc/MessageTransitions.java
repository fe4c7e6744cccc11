package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The changes of a mail's state, each with what others are told, inside the transaction that has
 * locked the row. Essential mail has a process of its own, and with it a row in the due index.
 */
@Component
public class MessageTransitions {
  private static final String TO =
      """
      update message set state = :state, state_at = clock_timestamp(), state_reason = :reason,
        smtp_reply = coalesce(:reply, smtp_reply), smtp_phase = coalesce(:phase, smtp_phase),
        accepted_at = case when :state = 'accepted' then clock_timestamp() else accepted_at end
      where id = :id
      """;

  private static final String PLAN =
      """
      update message set state = 'planned', state_at = clock_timestamp(), state_reason = :reason,
        claim = null, lease_until = null, epoch = null, due_at = :due,
        smtp_reply = coalesce(:reply, smtp_reply), smtp_phase = coalesce(:phase, smtp_phase)
      where id = :id
      """;

  private final Tenants tenants;
  private final DueRows dueRows;
  private final Outbox outbox;
  private final ApplicationEventPublisher events;

  public MessageTransitions(
      Tenants tenants, DueRows dueRows, Outbox outbox, ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.dueRows = dueRows;
    this.outbox = outbox;
    this.events = events;
  }

  /** What the relay said, as far as it said anything. */
  public record Said(@Nullable String reply, @Nullable String phase) {
    public static final Said NOTHING = new Said(null, null);
  }

  /** The relay has taken it. */
  public void accepted(LedgerRow row, Said said) {
    to(row, MessageState.ACCEPTED, null, said);
    events.publishEvent(new MailEvent.Accepted(row.event()));
  }

  /** It will not be delivered, or nobody can say: rejected, not_sent or unknown. */
  public void failed(LedgerRow row, MessageState state, String reason, Said said) {
    to(row, state, reason, said);
    events.publishEvent(new MailEvent.Failed(row.event(), state, reason));
  }

  public void held(LedgerRow row, String reason) {
    to(row, MessageState.HELD, reason, Said.NOTHING);
    events.publishEvent(new MailEvent.Held(row.event(), reason));
  }

  public void cancelled(LedgerRow row, String reason) {
    to(row, MessageState.CANCELLED, reason, Said.NOTHING);
  }

  /** Nobody's claim any more; tried again after the wait, which is counted by the database. */
  public Instant plannedIn(Duration wait, LedgerRow row, @Nullable String reason, Said said) {
    return planned(now().plus(wait), row, reason, said);
  }

  /** Nobody's claim any more; tried again then. */
  public Instant planned(Instant due, LedgerRow row, @Nullable String reason, Said said) {
    tenants
        .sql(PLAN)
        .param("reason", reason)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .param("reply", said.reply)
        .param("phase", said.phase)
        .param("id", row.id())
        .update();
    comeBack(row.message(), due);
    return due;
  }

  /** The mail's own process looks at it again then. */
  public void comeBack(Message message, Instant at) {
    if (message.mailClass() == MailClass.ESSENTIAL) {
      dueRows.set(ProcessKind.MESSAGE, message.id(), at);
    }
  }

  /** Whoever delivers it is told that the row has changed. */
  public void tell(Message message) {
    if (message.mailClass() == MailClass.ESSENTIAL) {
      outbox.changed(ProcessKind.MESSAGE, message.id());
    } else if (message.about().enrollment() != null) {
      outbox.changed(ProcessKind.ENROLLMENT, message.about().enrollment());
    }
  }

  private void to(LedgerRow row, MessageState state, @Nullable String reason, Said said) {
    tenants
        .pipelined(TO)
        .param("state", state.code())
        .param("reason", reason)
        .param("reply", said.reply)
        .param("phase", said.phase)
        .param("id", row.id())
        .run();
    if (row.message().mailClass() == MailClass.ESSENTIAL) {
      dueRows.clear(ProcessKind.MESSAGE, row.id());
    }
  }

  private Instant now() {
    return tenants.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }
}
