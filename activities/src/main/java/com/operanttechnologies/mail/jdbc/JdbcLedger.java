package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.jdbc.MessageTransitions.Said;
import com.operanttechnologies.mail.mime.EmailAddress;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger as a table; a mail's Message-ID is chosen here and never again. */
@Component
class JdbcLedger implements Ledger {
  private static final Set<MessageState> WAITING =
      Set.of(MessageState.PLANNED, MessageState.HELD, MessageState.CLAIMED);
  private static final Set<MessageState> RELEASABLE =
      Set.of(MessageState.HELD, MessageState.REJECTED, MessageState.UNKNOWN, MessageState.NOT_SENT);

  private static final String INSERT =
      """
      insert into message (tenant_id, id, kind, class, state, quote_id, version_id, enrollment_id,
        step_id, contact_id, member_id, recipient, recipient_name, mime_id, in_reply_to, thread,
        due_at, by_hand)
      values (:tenant, uuidv7(), :kind, :class, 'planned', :quote, :version, :enrollment,
        :step, :contact, :member, :recipient, :name, :mimeId, :inReplyTo,
        string_to_array(:thread, ' '), :due, :byHand)
      on conflict do nothing
      returning id
      """;

  /* The same step, or the same version to the same recipient: planned twice is one mail. */
  private static final String SAME =
      """
      select id from message
      where (enrollment_id = :enrollment and step_id = :step)
      or (kind = 'quote' and kind = :kind and version_id = :version and recipient = :recipient
        and state not in ('cancelled', 'rejected') and not by_hand)
      order by planned_at limit 1
      """;

  private static final String CANCEL =
      """
      update message set state = 'cancelled', state_at = clock_timestamp(), state_reason = :reason
      where class = 'follow_up' and state in ('planned', 'held', 'claimed')
      """;

  private static final String REVIVE =
      """
      update message set state = 'planned', state_at = clock_timestamp(), state_reason = null,
        claim = null, lease_until = null, epoch = null, attempts = 0, claimed_at = null
      where enrollment_id = :enrollment and state = 'cancelled' and state_reason = :reason
      """;

  private static final String HASTEN = "update message set hastened = true where id = :id";

  private static final String RENEW =
      "update message set attempts = 0, claimed_at = null, in_data_at = null where id = :id";

  private final Tenants tenants;
  private final LedgerRows rows;
  private final Senders senders;
  private final SealedLetters letters;
  private final MessageTransitions transitions;
  private final AttemptRows attempts;
  private final LeavingMails leaving;

  JdbcLedger(
      Tenants tenants,
      LedgerRows rows,
      Senders senders,
      SealedLetters letters,
      MessageTransitions transitions,
      AttemptRows attempts,
      LeavingMails leaving) {
    this.tenants = tenants;
    this.rows = rows;
    this.senders = senders;
    this.letters = letters;
    this.transitions = transitions;
    this.attempts = attempts;
    this.leaving = leaving;
  }

  @Override
  public UUID plan(NewMessage message) {
    NewMessage.About about = message.about();
    rows.share(about);
    return insert(message)
        .map(id -> begin(id, message))
        .orElseGet(() ->
            statement(SAME, message).query((row, _) -> row.getObject("id", UUID.class)).single());
  }

  private Optional<UUID> insert(NewMessage message) {
    String mimeId = "<" + UUID.randomUUID() + "@" + senders.of(message.about()).domain() + ">";
    String before = message.thread().isEmpty() ? null : message.thread().getLast();
    return statement(INSERT, message)
        .param("class", message.mailClass().code())
        .param("name", message.recipientName())
        .param("mimeId", mimeId)
        .param("inReplyTo", before)
        .param("thread", String.join(" ", message.thread()))
        .param("due", message.dueAt().atOffset(ZoneOffset.UTC))
        .param("byHand", message.byHand())
        .param("quote", message.about().quote())
        .param("contact", message.about().contact())
        .param("member", message.about().member())
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional();
  }

  private JdbcClient.StatementSpec statement(String sql, NewMessage message) {
    NewMessage.About about = message.about();
    return tenants
        .sql(sql)
        .param("kind", message.kind())
        .param("version", about.version())
        .param("enrollment", about.enrollment())
        .param("step", about.step())
        .param("recipient", EmailAddress.of("Recipient", message.recipient()).toString());
  }

  private UUID begin(UUID id, NewMessage message) {
    if (message.letter() != null) {
      letters.keep(id, message.letter(), null);
    }
    if (message.mailClass() == MailClass.ESSENTIAL) {
      Message planned = find(id).orElseThrow();
      transitions.comeBack(planned, message.dueAt());
      transitions.tell(planned);
    }
    return id;
  }

  @Override
  public int cancelFollowUps(UUID quote, String reason) {
    leaving.nameOfQuote(quote, reason);
    return cancel("quote_id", quote, reason);
  }

  @Override
  public int cancelFollowUpsTo(UUID contact, String reason) {
    leaving.nameToContact(contact, reason);
    return cancel("contact_id", contact, reason);
  }

  @Override
  public int cancelFollowUpsOf(UUID enrollment, String reason) {
    return cancel("enrollment_id", enrollment, reason);
  }

  private int cancel(String column, UUID id, String reason) {
    return tenants
        .sql(CANCEL + " and " + column + " = :id")
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  @Override
  public boolean cancel(UUID message, String reason) {
    Optional<LedgerRow> waiting = locked(message, WAITING);
    waiting.ifPresent(row -> transitions.cancelled(row, reason));
    return waiting.isPresent();
  }

  @Override
  public boolean move(UUID message, Instant dueAt) {
    Optional<LedgerRow> planned = locked(message, Set.of(MessageState.PLANNED));
    planned.ifPresent(row -> transitions.planned(dueAt, row, null, Said.NOTHING));
    return planned.isPresent();
  }

  @Override
  public void hasten(UUID message, String reason) {
    locked(message, Set.of(MessageState.PLANNED, MessageState.HELD))
        .ifPresent(row -> {
          tenants.sql(HASTEN).param("id", message).update();
          transitions.plannedIn(Duration.ZERO, row, reason, Said.NOTHING);
          transitions.tell(row.message());
        });
  }

  @Override
  public void hold(UUID message, String reason) {
    locked(message, Set.of(MessageState.PLANNED, MessageState.CLAIMED))
        .ifPresent(row -> transitions.held(row, reason));
  }

  @Override
  public void release(UUID message) {
    locked(message, RELEASABLE)
        .ifPresent(row -> {
          tenants.sql(RENEW).param("id", message).update();
          transitions.plannedIn(Duration.ZERO, row, null, Said.NOTHING);
          transitions.tell(row.message());
        });
  }

  @Override
  public int revive(UUID enrollment, String reason) {
    return tenants.sql(REVIVE).param("enrollment", enrollment).param("reason", reason).update();
  }

  private Optional<LedgerRow> locked(UUID message, Set<MessageState> states) {
    return rows.lock(message).filter(row -> states.contains(row.message().state()));
  }

  @Override
  public Optional<Message> find(UUID message) {
    return tenants
        .sql("select " + LedgerRow.MESSAGE + " from message m where id = :id")
        .param("id", message)
        .query(LedgerRow::readMessage)
        .optional();
  }

  @Override
  public List<Message> ofQuote(UUID quote) {
    return rows.messages("quote_id", quote);
  }

  @Override
  public List<Message> ofEnrollment(UUID enrollment) {
    return rows.messages("enrollment_id", enrollment);
  }

  @Override
  public Map<UUID, List<Attempt>> attempts(List<UUID> mails) {
    return attempts.of(mails);
  }

  @Override
  public Optional<Letter> letter(UUID message) {
    return letters.read(message);
  }
}
