package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.classification.Classification;
import com.operanttechnologies.mail.classification.Classifier;
import com.operanttechnologies.mail.classification.ReturnedMail;
import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes in a mail once: says what it is, ties it to the mail it answers, and lets it have its
 * effect in the same transaction. What belongs to no mail of ours is left where it is: somebody's
 * other letters are not ours to keep.
 */
@Component
public class InboxReception {
  /** Written by mail systems about mails: their sender is never the customer. */
  private static final Set<InboundKind> ABOUT_MAILS =
      Set.of(
          InboundKind.BOUNCE_HARD,
          InboundKind.BOUNCE_SOFT,
          InboundKind.COMPLAINT,
          InboundKind.REPORT);

  private static final ReturnedMail NOTHING = new ReturnedMail(List.of(), List.of(), List.of());

  private final Tenants tenants;
  private final Organisations organisations;
  private final Senders senders;
  private final LedgerRows rows;
  private final ReplyMatches matches;
  private final InboundRows inbound;
  private final ThreadRows threads;
  private final InboundEffects effects;

  InboxReception(
      Tenants tenants,
      Organisations organisations,
      Senders senders,
      LedgerRows rows,
      ReplyMatches matches,
      InboundRows inbound,
      ThreadRows threads,
      InboundEffects effects) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.senders = senders;
    this.rows = rows;
    this.matches = matches;
    this.inbound = inbound;
    this.threads = threads;
    this.effects = effects;
  }

  /** Runs its own transactions; safe to repeat. True if the mail is ours and new. */
  public boolean take(Arrival arrival, InboundMail mail) {
    Classification found = tenants.as(arrival.tenant(), () -> classify(mail));
    ReturnedMail returned = ABOUT_MAILS.contains(found.kind()) ? ReturnedMail.of(mail) : NOTHING;
    Optional<Link> link = matches.link(mail, returned.addresses());
    boolean others = link.filter(l -> !l.tenant().equals(arrival.tenant())).isPresent();
    // in a mailbox of several tenants a sender's address alone does not say whose mail it is
    boolean alone = arrival.ownAccount() || senders.sandboxed() || organisations.all().size() == 1;
    return !others
        && tenants.as(
            arrival.tenant(),
            () ->
                !sentByUs(mail)
                    && match(mail, found.kind(), link, returned, alone)
                        .filter(match -> keep(arrival, mail, found, match))
                        .isPresent());
  }

  private Classification classify(InboundMail mail) {
    return Classifier.classify(mail, organisations.current().zone(), tenants.now());
  }

  private Optional<ReplyMatch> match(
      InboundMail mail,
      InboundKind kind,
      Optional<Link> link,
      ReturnedMail returned,
      boolean alone) {
    boolean bySender = alone && !ABOUT_MAILS.contains(kind);
    return link.flatMap(matches::ofLink)
        .or(() -> matches.byReturned(returned))
        .or(() -> matches.byReference(mail))
        .or(() -> bySender ? matches.bySender(mail) : Optional.empty());
  }

  private boolean keep(Arrival arrival, InboundMail mail, Classification found, ReplyMatch match) {
    if (InboundEffects.suppresses(found.kind())) {
      matches.holdQuotes(match);
    }
    // what a member or a member's mail system answers to a notice is no word of the customer's
    Optional<LedgerRow> row =
        rows.lock(match.message()).filter(locked -> locked.message().about().member() == null);
    Optional<InboundRows.Row> kept =
        row.flatMap(_ -> inbound.keep(arrival, mail, found, match)).flatMap(inbound::find);
    kept.ifPresent(mine -> {
      threads.arrived(mine.id(), match, found.kind());
      effects.happen(mine, row.orElseThrow(), found.reason());
    });
    return kept.isPresent();
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
}
