package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.jdbc.Facts.Urging;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges whether a mail may leave, inside a transaction that holds what the mail is about. */
@Component
public class StopRules {
  private static final String FACTS =
      """
      select clock_timestamp() as now,
        version.state as version_state,
        %s
        exists (
          select 1 from restoration
          join tenant_route route on route.tenant_id = m.tenant_id
            and route.created_at < restoration.noticed_at
          where not exists (
            select 1 from restoration_answer answer
            where answer.restoration_id = restoration.id)) as restored
      from message m
      left join quote_version version on version.id = m.version_id
      %s
      where m.id = :id
      """;

  /* What only follow-ups are judged by: of other mail it would cost more to look up than all else. */
  private static final String URGING =
      """
        box.paused_at is not null as mailbox_paused,
        enrollment.state as enrollment_state,
        enrollment.reason as enrollment_reason,
        enrollment.parked_until,
        contact.basis,
        coalesce(tenant.postal_address, '') <> '' as postal_address,
        (select refusal from sender_check) as sender_refusal,
        exists (
          select 1 from quote_version live
          where live.quote_id = m.quote_id and live.state = 'sent'
          and live.expires_at > clock_timestamp()) as live,
        (select newest.state from quote_version newest
          where newest.quote_id = m.quote_id and newest.state <> 'discarded'
          order by newest.version desc limit 1) as newest_state,
        exists (
          select 1 from stream_off
          where stream_off.contact_id = m.contact_id
          and stream_off.stream_id is not distinct from (
            select stream_id from sequence_stream s
            where s.sequence_id = enrollment.sequence_id)) as stream_off,
        (select until from mail_pause
          where mail_pause.contact_id = m.contact_id and until > clock_timestamp())
          as paused_until,
        exists (
          select 1 from inbound
          where inbound.kind in ('reply', 'stop_request')
          and (inbound.quote_id = m.quote_id
            or m.quote_id is null and inbound.contact_id = m.contact_id)
          and inbound.received_at >= coalesce(enrollment.started_at, m.planned_at)) as replied,
        case when reader.read_to_end_at < clock_timestamp() - interval '15 minutes'
          then reader.read_to_end_at end as unread_since,
        reader.id is not null and reader.read_to_end_at is null as never_read,
        (select reason from complaint_watch watch
          where watch.level = 'stop'
          and (watch.mailbox_id is null or watch.mailbox_id = box.id)
          limit 1) as complaints,
      """;

  private static final String URGED =
      """
      join tenant on tenant.tenant_id = m.tenant_id
      left join mailbox box on box.id = mailbox_for(m.quote_id, m.member_id, :relay)
      left join enrollment on enrollment.id = m.enrollment_id
      left join contact on contact.id = m.contact_id
      left join mailbox reader on reader.removed_at is null
        and case when box.host is not null and not :sandbox then reader.id = box.id
          else reader.built_in and :shared end
      """;

  private static final String OF_FOLLOW_UP = FACTS.formatted(URGING, URGED);
  private static final String OF_OTHER = FACTS.formatted("", "");

  private static final String SUPPRESSED =
      """
      select reason from suppression
      where email_hash in (:hashes)
      order by array_position(array['unsubscribed', 'complained', 'bounced', 'by_member'], reason)
      limit 1
      """;

  private final Tenants tenants;
  private final MailboxRows mailboxes;
  private final MailboxTable table;
  private final Tokens tokens;

  public StopRules(Tenants tenants, MailboxRows mailboxes, MailboxTable table, Tokens tokens) {
    this.tenants = tenants;
    this.mailboxes = mailboxes;
    this.table = table;
    this.tokens = tokens;
  }

  /** Stops what is not in the ledger any more. */
  public Verdict judge(Message message) {
    return ask(message, table.ask(message.about().quote(), message.about().member())).get();
  }

  /**
   * As {@link #judge}, when it is needed.
   *
   * @param mailbox what the mail leaves from, as it stands now
   */
  public Supplier<Verdict> ask(Message message, Supplier<Optional<TenantMailbox>> mailbox) {
    Supplier<Optional<Facts>> facts =
        message.mailClass() == MailClass.FOLLOW_UP
            ? ofFollowUp(message)
            : ofOther(message, mailbox);
    return () -> facts.get().map(StopRules::judge).orElseGet(() -> new Verdict.Stop("deleted"));
  }

  private Supplier<Optional<Facts>> ofFollowUp(Message message) {
    Supplier<List<String>> addresses =
        tenants
            .pipelined("select email from contact where id = :contact")
            .param("contact", message.about().contact())
            .list((row, _) -> row.getString("email"));
    Supplier<Optional<Facts>> facts =
        tenants
            .pipelined(OF_FOLLOW_UP)
            .param("id", message.id())
            .param("shared", mailboxes.shared())
            .param("relay", mailboxes.relay())
            .param("sandbox", mailboxes.sandboxed())
            .optional(
                (row, _) -> facts(message, row, row.getBoolean("mailbox_paused"), urging(row)));
    return () -> {
      String suppressed = suppressed(message, addresses.get());
      return facts.get().map(each -> each.suppressed(suppressed));
    };
  }

  private Supplier<Optional<Facts>> ofOther(
      Message message, Supplier<Optional<TenantMailbox>> mailbox) {
    Supplier<Optional<Facts>> facts =
        tenants
            .pipelined(OF_OTHER)
            .param("id", message.id())
            .optional((row, _) -> facts(message, row, false, Urging.NONE));
    return () -> {
      boolean paused = mailbox.get().filter(it -> it.pausedAt() != null).isPresent();
      return facts.get().map(each -> each.mailboxPaused(paused));
    };
  }

  private static Verdict judge(Facts facts) {
    return Arrays.stream(StopRule.values())
        .map(rule -> rule.judge(facts))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(Verdict.Go::new);
  }

  /** By the address it goes to and by the one the contact has now. */
  private @Nullable String suppressed(Message message, List<String> now) {
    List<byte[]> hashes =
        Stream.concat(Stream.of(message.recipient()), now.stream()).map(tokens::emailHash).toList();
    return tenants
        .sql(SUPPRESSED)
        .param("hashes", hashes)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static Facts facts(Message message, ResultSet row, boolean paused, Urging urging)
      throws SQLException {
    return new Facts(
        message,
        Objects.requireNonNull(LedgerRow.instant(row, "now")),
        row.getString("version_state"),
        paused,
        row.getBoolean("restored"),
        null,
        urging);
  }

  private static Urging urging(ResultSet row) throws SQLException {
    return new Urging(
        row.getString("enrollment_state"),
        row.getString("enrollment_reason"),
        LedgerRow.instant(row, "parked_until"),
        row.getBoolean("live"),
        row.getString("newest_state"),
        row.getString("basis"),
        row.getBoolean("stream_off"),
        LedgerRow.instant(row, "paused_until"),
        row.getBoolean("replied"),
        row.getBoolean("postal_address"),
        row.getString("sender_refusal"),
        LedgerRow.instant(row, "unread_since"),
        row.getBoolean("never_read"),
        row.getString("complaints"));
  }
}
