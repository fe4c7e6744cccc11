package com.operanttechnologies.mail.pace;

import com.operanttechnologies.mail.SendingHours;
import com.operanttechnologies.mail.SendingHours.Opening;
import com.operanttechnologies.mail.SendingHours.Planned;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.jdbc.MailboxTable;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The follow-ups that wait for a slot, in due order; in the tenant's transaction. */
@Component
class WishRows {
  /* A slot that its mail has missed is none; a mail that is tried again needs another one. */
  static final String WAITING =
      """
      select m.id, m.recipient, m.enrollment_id, m.step_id, m.due_at, m.hastened,
        case when :several then mailbox_for(m.quote_id, m.member_id, :relay) end as mailbox_id,
        coalesce(case when not slot.used then slot.wanted_at end, m.due_at) as wanted_at
      from message m
      left join enrollment on enrollment.tenant_id = m.tenant_id
        and enrollment.id = m.enrollment_id
      left join pace_slot slot on slot.tenant_id = m.tenant_id and slot.message_id = m.id
      where m.state = 'planned' and m.class = 'follow_up' and not m.by_hand
      and (enrollment.id is null or enrollment.state = 'active')
      and (m.due_at <= :now and (slot.message_id is null or slot.used
          or slot.at < cast(:now as timestamptz) - :patience * interval '1 second')
        or :anew and slot.message_id is not null and not slot.used)
      order by wanted_at, m.id
      limit :most
      """;

  private static final String COUNT =
      """
      select count(*) from message
      where state = 'planned' and class = 'follow_up' and (:anew or due_at <= :now)
      """;

  private final Tenants tenants;
  private final Senders senders;
  private final MailboxTable mailboxes;
  private final MailboxRows rows;
  private final ObjectProvider<SendingHours> hours;

  WishRows(
      Tenants tenants,
      Senders senders,
      MailboxTable mailboxes,
      MailboxRows rows,
      ObjectProvider<SendingHours> hours) {
    this.tenants = tenants;
    this.senders = senders;
    this.mailboxes = mailboxes;
    this.rows = rows;
    this.hours = hours;
  }

  /**
   * The longest waiting ones.
   *
   * @param anew also those that have a slot before them
   */
  List<Wish> waiting(Instant now, boolean anew, int most) {
    WholeJoins.choose(tenants, count(now, anew));
    List<WaitingMail> waiting =
        tenants
            .sql(WAITING)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("patience", SlotPlan.PATIENCE.toSeconds())
            .param("anew", anew)
            .param("most", most)
            .param("several", mailboxes.all().size() > 1)
            .param("relay", rows.relay())
            .query(WishRows::waiting)
            .list();
    Map<UUID, String> senders = sendersOf(waiting);
    String usual = senderOf();
    Map<UUID, Opening> openings = openings(waiting);
    return waiting.stream()
        .map(each ->
            wish(
                each,
                each.mailbox() == null ? usual : senders.getOrDefault(each.mailbox(), usual),
                openings))
        .toList();
  }

  private int count(Instant now, boolean anew) {
    return tenants
        .sql(COUNT)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("anew", anew)
        .query(Integer.class)
        .single();
  }

  private static WaitingMail waiting(ResultSet row, int number) throws SQLException {
    return new WaitingMail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getObject("enrollment_id", UUID.class),
        row.getObject("step_id", UUID.class),
        row.getObject("mailbox_id", UUID.class),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("wanted_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("hastened"));
  }

  private static Wish wish(WaitingMail each, String sender, Map<UUID, Opening> openings) {
    return new Wish(
        each.message(),
        sender,
        domainOf(each.recipient()),
        each.wantedAt(),
        each.dueAt(),
        openings.getOrDefault(each.message(), Opening.ALWAYS));
  }

  private Map<UUID, Opening> openings(List<WaitingMail> waiting) {
    List<Planned> planned =
        waiting.stream()
            .filter(each -> !each.hastened() && each.enrollment() != null && each.step() != null)
            .map(each -> new Planned(each.message(), each.enrollment(), each.step()))
            .toList();
    Map<UUID, Opening> openings = new HashMap<>();
    hours.forEach(each -> openings.putAll(each.of(planned)));
    return openings;
  }

  /** The addresses of the mailboxes that they leave from. */
  private Map<UUID, String> sendersOf(List<WaitingMail> waiting) {
    Map<UUID, String> found = new HashMap<>();
    waiting.stream()
        .map(WaitingMail::mailbox)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(id ->
            mailboxes
                .find(id)
                .ifPresent(box ->
                    found.put(id, senders.of(box).from().address().toLowerCase(Locale.ROOT))));
    return found;
  }

  /** The address that mails of the tenant usually come from, as slots are kept by it. */
  String senderOf() {
    return senders.current().from().address().toLowerCase(Locale.ROOT);
  }

  static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
