package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.contact.Suppression.Reason;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.MessageTransitions;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a mail that came in changes, in the transaction that keeps it or corrects it. */
@Component
class InboundEffects {
  /** So many mails that came back for now within {@link #SOFT_DAYS} days are one for good. */
  static final int SOFT_BOUNCES = 3;

  static final int SOFT_DAYS = 30;

  private static final String SOFT =
      """
      select count(distinct message_id) from inbound
      where contact_id = :contact and kind = 'bounce_soft'
      and received_at > now() - :days * interval '1 day'
      and received_at > coalesce((
        select max(alive.received_at) from inbound alive
        where alive.contact_id = :contact and alive.kind in ('reply', 'out_of_office')),
        '-infinity')
      """;

  private static final String SAME_ADDRESS =
      "select exists (select 1 from contact where id = :contact and lower(email) = lower(:email))";

  private final Tenants tenants;
  private final Suppressions suppressions;
  private final MessageTransitions transitions;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  InboundEffects(
      Tenants tenants,
      Suppressions suppressions,
      MessageTransitions transitions,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.suppressions = suppressions;
    this.transitions = transitions;
    this.timeline = timeline;
    this.events = events;
  }

  /** Whether it suppresses, and so needs the contact's other quotes locked beforehand. */
  static boolean suppresses(InboundKind kind) {
    return switch (kind) {
      case BOUNCE_HARD, BOUNCE_SOFT, COMPLAINT, STOP_REQUEST -> true;
      case REPLY, AUTO_REPLY, OUT_OF_OFFICE, CHALLENGE, REPORT -> false;
    };
  }

  /** Nothing but a mail in the ledger, which is locked, is ever acted upon. */
  void happen(InboundRows.Row inbound, LedgerRow row, String reason) {
    if (inbound.kind() != InboundKind.REPORT && row.message().state() == MessageState.UNKNOWN) {
      // whoever answers a mail or gives it back had it, even if the relay never said so
      transitions.accepted(row, MessageTransitions.Said.NOTHING);
    }
    switch (inbound.kind()) {
      case REPLY -> replied(inbound, row);
      case OUT_OF_OFFICE ->
          events.publishEvent(
              new MailEvent.AnsweredAway(row.event(), inbound.id(), inbound.returnsOn()));
      case BOUNCE_HARD -> cameBack(inbound, row, reason);
      case BOUNCE_SOFT -> cameBackForNow(inbound, row, reason);
      case COMPLAINT -> complained(inbound, row);
      case STOP_REQUEST -> stopRequested(inbound, row);
      case CHALLENGE -> events.publishEvent(new MailEvent.Challenged(row.event(), inbound.id()));
      case AUTO_REPLY, REPORT -> {}
    }
  }

  private void replied(InboundRows.Row inbound, LedgerRow row) {
    tell(row, "mail_answered", Actor.CUSTOMER, "");
    events.publishEvent(new MailEvent.Replied(row.event(), inbound.id()));
  }

  private void cameBack(InboundRows.Row inbound, LedgerRow row, String reason) {
    tell(row, "mail_came_back", Actor.PRODUCT, reason);
    suppress(row, Reason.BOUNCED, inbound.id());
    events.publishEvent(new MailEvent.Bounced(row.event(), inbound.id(), true, inbound.status()));
  }

  private void cameBackForNow(InboundRows.Row inbound, LedgerRow row, String reason) {
    tell(row, "mail_came_back", Actor.PRODUCT, reason);
    int times = softBounces(row.message().about().contact());
    if (times >= SOFT_BOUNCES) {
      suppress(row, Reason.BOUNCED, inbound.id());
    }
    events.publishEvent(
        new MailEvent.Bounced(row.event(), inbound.id(), times >= SOFT_BOUNCES, inbound.status()));
  }

  private int softBounces(@Nullable UUID contact) {
    return contact == null
        ? 0
        : tenants
            .sql(SOFT)
            .param("contact", contact)
            .param("days", SOFT_DAYS)
            .query(Integer.class)
            .single();
  }

  private void complained(InboundRows.Row inbound, LedgerRow row) {
    tell(row, "mail_complained", Actor.CUSTOMER, "");
    suppress(row, Reason.COMPLAINED, inbound.id());
    events.publishEvent(new MailEvent.Complained(row.event(), inbound.id()));
  }

  private void stopRequested(InboundRows.Row inbound, LedgerRow row) {
    tell(row, "stop_requested", Actor.CUSTOMER, "");
    suppress(row, Reason.UNSUBSCRIBED, inbound.id());
    if (inbound.sender() != null) {
      suppressions.suppressAddress(inbound.sender(), Reason.UNSUBSCRIBED, inbound.id());
    }
    events.publishEvent(new MailEvent.StopRequested(row.event(), inbound.id()));
  }

  /** The contact, if the mail went to its address; else only the address that it went to. */
  private void suppress(LedgerRow row, Reason reason, UUID inbound) {
    UUID contact = row.message().about().contact();
    String recipient = row.message().recipient();
    if (contact != null && (reason == Reason.UNSUBSCRIBED || isOf(contact, recipient))) {
      suppressions.suppress(contact, reason, inbound);
    } else {
      suppressions.suppressAddress(recipient, reason, inbound);
    }
  }

  private boolean isOf(UUID contact, String recipient) {
    return tenants
        .sql(SAME_ADDRESS)
        .param("contact", contact)
        .param("email", recipient)
        .query(Boolean.class)
        .single();
  }

  private void tell(LedgerRow row, String kind, Actor actor, String reason) {
    UUID quote = row.message().about().quote();
    if (quote != null) {
      timeline.add(quote, kind, actor, Map.of("reason", reason));
    }
  }
}
