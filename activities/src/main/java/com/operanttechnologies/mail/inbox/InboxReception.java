package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.jdbc.MessageTransitions;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in a mail once, ties it to the mail it answers, and says so in the same transaction. What
 * belongs to no mail of ours is left where it is: somebody's other letters are not ours to keep.
 */
@Component
class InboxReception {
  private static final String KEEP =
      """
      insert into inbound (tenant_id, mailbox_id, uid, mime_id, kind, sender, subject, text,
        message_id, quote_id, contact_id)
      values (:tenant, :mailbox, :uid, :mimeId, :kind, :sender, :subject, :text,
        :message, :quote, :contact)
      on conflict do nothing
      returning id
      """;

  private final Tenants tenants;
  private final Organisations organisations;
  private final Senders senders;
  private final LedgerRows rows;
  private final ReplyMatches matches;
  private final MessageTransitions transitions;
  private final ApplicationEventPublisher events;

  InboxReception(
      Tenants tenants,
      Organisations organisations,
      Senders senders,
      LedgerRows rows,
      ReplyMatches matches,
      MessageTransitions transitions,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.senders = senders;
    this.rows = rows;
    this.matches = matches;
    this.transitions = transitions;
    this.events = events;
  }

  void take(MailboxPosition position, InboundMail mail) {
    Optional<Link> link = matches.link(mail);
    boolean others = link.filter(l -> !l.tenant().equals(position.tenant())).isPresent();
    if (!others) {
      // in a mailbox of several tenants a sender's address alone does not say whose mail it is
      boolean alone =
          position.host() != null || senders.sandboxed() || organisations.all().size() == 1;
      tenants.run(position.tenant(), () -> take(position, mail, link, alone));
    }
  }

  private void take(
      MailboxPosition position, InboundMail mail, Optional<Link> link, boolean alone) {
    InboundKind kind = InboundKind.of(mail);
    if (sentByUs(mail)) {
      return;
    }
    Optional<LedgerRow> row =
        link.flatMap(matches::ofLink)
            .or(() -> matches.byReference(mail))
            .or(() -> alone ? matches.bySender(mail) : Optional.empty())
            .flatMap(match -> rows.lock(match.message()));
    if (row.isPresent() || kind == InboundKind.REPORT && alone) {
      keep(position, mail, kind, row)
          .filter(_ -> kind == InboundKind.REPLY)
          .ifPresent(id -> row.ifPresent(answered -> replied(answered, id)));
    }
  }

  /** Whoever answers a mail has it, even if the relay never said so. */
  private void replied(LedgerRow row, UUID inbound) {
    if (row.message().state() == MessageState.UNKNOWN) {
      transitions.accepted(row, MessageTransitions.Said.NOTHING);
    }
    events.publishEvent(new MailEvent.Replied(row.event(), inbound));
  }

  /** Copies of our own mails, by their id or by their sender. */
  private boolean sentByUs(InboundMail mail) {
    return mail.from() != null && senders.isOwn(mail.from())
        || mail.messageId() != null
            && tenants
                .sql("select exists (select 1 from message where mime_id = :id)")
                .param("id", mail.messageId())
                .query(Boolean.class)
                .single();
  }

  private Optional<UUID> keep(
      MailboxPosition position, InboundMail mail, InboundKind kind, Optional<LedgerRow> row) {
    Optional<ReplyMatch> match = row.map(ReplyMatch::of);
    return tenants
        .sql(KEEP)
        .param("mailbox", position.mailbox())
        .param("uid", mail.uid())
        .param("mimeId", id(mail))
        .param("kind", kind.code())
        .param("sender", mail.from())
        .param("subject", mail.subject())
        .param("text", mail.text())
        .param("message", match.map(ReplyMatch::message).orElse(null))
        .param("quote", match.map(ReplyMatch::quote).orElse(null))
        .param("contact", match.map(ReplyMatch::contact).orElse(null))
        .query((found, _) -> found.getObject("id", UUID.class))
        .optional();
  }

  /** Without an id of its own a mail is known by what it says, since its number may change. */
  private static String id(InboundMail mail) {
    if (mail.messageId() != null) {
      return mail.messageId();
    }
    String content = mail.from() + "\n" + mail.date() + "\n" + mail.subject() + "\n" + mail.text();
    byte[] hash = Tokens.sha256(content.getBytes(StandardCharsets.UTF_8));
    return "sha256:" + HexFormat.of().formatHex(hash);
  }
}
