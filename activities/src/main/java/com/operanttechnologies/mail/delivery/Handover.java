package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.jdbc.Claims;
import com.operanttechnologies.mail.mailbox.MailboxNotes;
import com.operanttechnologies.mail.mailbox.SentCopies;
import com.operanttechnologies.mail.mime.MimeComposer;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.mail.pace.relay.RelayGate;
import com.operanttechnologies.mail.smtp.Phase;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Unknown;
import com.operanttechnologies.process.desk.Desks;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a claimed mail over to its relay: its bytes, its signature, the conversation. */
@Component
class Handover {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

  private final RelayDirectory relays;
  private final RelayGate gate;
  private final Desks desks;
  private final Claims claims;
  private final MailboxNotes notes;
  private final SentCopies copies;
  private final MimeComposer composer = new MimeComposer();

  Handover(
      RelayDirectory relays,
      RelayGate gate,
      Desks desks,
      Claims claims,
      MailboxNotes notes,
      SentCopies copies) {
    this.relays = relays;
    this.gate = gate;
    this.desks = desks;
    this.claims = claims;
    this.notes = notes;
    this.copies = copies;
  }

  /**
   * What became of it, also where something went wrong on the way.
   *
   * @throws UnsendableMail if receivers would not accept it as it is; nothing was sent
   */
  SmtpOutcome of(Departure departure) {
    return noted(departure, tried(departure));
  }

  private SmtpOutcome tried(Departure departure) {
    AtomicBoolean open = new AtomicBoolean();
    try {
      byte[] mail = composer.compose(departure.draft()).bytes();
      byte[] signed = DkimKeys.sign(departure.key(), mail);
      Optional<Relay> relay = relays.of(departure.tenant(), departure.mailbox());
      return relay.isPresent()
          ? copied(departure, signed, send(relay.get(), departure, signed, open))
          : new NotSent("the relay does not run", Phase.CONNECT);
    } catch (UnsendableMail unfit) {
      throw unfit;
    } catch (RuntimeException failure) {
      String kind = failure.getClass().getSimpleName();
      LOG.warn("Mail {} was not handed over: {}", departure.message().id(), kind);
      // as long as the gate was not open, no byte of the body has left
      return open.get() ? new Unknown(kind) : new NotSent(kind, Phase.DATA);
    }
  }

  /** Whoever waits for the relay has no desk meanwhile. */
  private SmtpOutcome send(Relay relay, Departure departure, byte[] signed, AtomicBoolean open) {
    AtomicReference<@Nullable SmtpOutcome> outcome = new AtomicReference<>();
    try {
      desks.aside(() ->
          outcome.set(
              relay.send(
                  departure.envelope(),
                  signed,
                  () -> opens(departure, open),
                  departure.deadline(),
                  departure.trace())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Objects.requireNonNullElseGet(
        outcome.get(), () -> new NotSent("interrupted", Phase.CONNECT));
  }

  private SmtpOutcome copied(Departure departure, byte[] signed, SmtpOutcome outcome) {
    try {
      if (outcome instanceof SmtpOutcome.Accepted) {
        copies.accepted(departure.tenant(), departure.mailbox(), signed);
      }
    } catch (RuntimeException failure) {
      // the mail has left, whatever becomes of its copy
      LOG.warn("A sent mail was not copied: {}", failure.getClass().getName());
    }
    return outcome;
  }

  /** Waits for its distance first: what is decided meanwhile stops it. */
  private boolean opens(Departure departure, AtomicBoolean open) {
    if (departure.paced() && !gate.passed()) {
      return false;
    }
    open.set(claims.intoData(departure.tenant(), departure.message(), departure.claim()));
    return open.get();
  }

  /** The mailbox shows how it does; that must not keep the outcome from the ledger. */
  private SmtpOutcome noted(Departure departure, SmtpOutcome outcome) {
    try {
      notes.note(departure.tenant(), departure.mailbox().id(), outcome);
    } catch (RuntimeException failure) {
      LOG.warn("A mailbox's health was not noted: {}", failure.getClass().getName());
    }
    return outcome;
  }
}
