package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.dkim.DkimKey;
import com.operanttechnologies.mail.jdbc.Claims;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.Sender;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.mail.mime.MailDraft;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.smtp.Envelope;
import com.operanttechnologies.mail.smtp.Trace;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Claims a written mail with all that its bytes are made of. */
@Component
class Departures {
  private final Senders senders;
  private final Links links;
  private final MailDrafts drafts;
  private final DkimKeys keys;
  private final Claims claims;
  private final Pace pace;

  Departures(
      Senders senders, Links links, MailDrafts drafts, DkimKeys keys, Claims claims, Pace pace) {
    this.senders = senders;
    this.links = links;
    this.drafts = drafts;
    this.keys = keys;
    this.claims = claims;
    this.pace = pace;
  }

  /** What a departure is made of besides its letter. */
  record Means(
      Supplier<Sender> sender, Supplier<String> token, Function<String, Optional<DkimKey>> key) {
    Optional<TenantMailbox> mailbox() {
      return Optional.ofNullable(sender.get().mailbox());
    }
  }

  /** Asks for it together with what else is asked then; in the transaction of the row's lock. */
  Means ask(LedgerRow row) {
    return new Means(
        senders.ask(row.message().about()), links.reply(row.id()), keys.ask(row.tenant()));
  }

  /**
   * In the transaction that has locked the row.
   *
   * @throws UnsendableMail if it must not or cannot be sent as it is; it is not claimed then
   */
  Departure claim(LedgerRow row, Letter letter, Means means, Instant deadline) {
    Message message = row.message();
    Sender sender = means.sender.get();
    TenantMailbox mailbox = sender.mailbox();
    if (mailbox == null) {
      throw new UnsendableMail("Relay", "is not configured");
    }
    String token = means.token.get();
    MailDraft draft = drafts.draft(message, letter, sender, token);
    Envelope envelope = new Envelope(sender.returnPath(token), message.recipient(), message.id());
    pace.leaves(row, sender.from().address());
    return new Departure(
        row.tenant(),
        message,
        claims.take(message.id(), mailbox),
        mailbox,
        envelope,
        draft,
        means.key.apply(sender.domain()).orElse(null),
        deadline,
        Pace.isHeldBack(message),
        new Trace());
  }
}
