package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.evidence.MailLookup.Answer;
import com.operanttechnologies.mail.evidence.UnknownRows.Candidate;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.jdbc.MailboxTable;
import com.operanttechnologies.mail.jdbc.MessageTransitions;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reconciles mails of unknown fate: by evidence, or by what a person decides. */
@Component
class JdbcUnknownMails implements UnknownMails {
  private final Tenants tenants;
  private final UnknownRows unknown;
  private final LedgerRows rows;
  private final MessageTransitions transitions;
  private final Ledger ledger;
  private final Releases releases;
  private final MailboxTable mailboxes;
  private final Timeline timeline;
  private final List<MailLookup> lookups;

  JdbcUnknownMails(
      Tenants tenants,
      UnknownRows unknown,
      LedgerRows rows,
      MessageTransitions transitions,
      Ledger ledger,
      Releases releases,
      MailboxTable mailboxes,
      Timeline timeline,
      List<MailLookup> lookups) {
    this.tenants = tenants;
    this.unknown = unknown;
    this.rows = rows;
    this.transitions = transitions;
    this.ledger = ledger;
    this.releases = releases;
    this.mailboxes = mailboxes;
    this.timeline = timeline;
    this.lookups = lookups;
  }

  @Override
  public List<Entry> list(@Nullable UUID after, int most) {
    return unknown.list(after, most);
  }

  @Override
  public int count() {
    return unknown.count();
  }

  @Override
  public void arrived(UUID message, Actor by) {
    prove(locked(message), Evidence.MEMBER, by);
  }

  @Override
  public Optional<Refusal> sendAgain(UUID message, Actor by) {
    return releases.release(message, EnumSet.of(MessageState.UNKNOWN), by);
  }

  private LedgerRow locked(UUID message) {
    return unknown(message)
        .orElseThrow(() -> new Conflict("What became of this mail is known by now."));
  }

  private Optional<LedgerRow> unknown(UUID message) {
    return rows.lock(message).filter(row -> row.message().state() == MessageState.UNKNOWN);
  }

  private void prove(LedgerRow row, Evidence evidence, Actor by) {
    unknown.proved(row.id(), evidence);
    transitions.accepted(row, MessageTransitions.Said.NOTHING);
    tell(row, by, evidence);
  }

  private void tell(LedgerRow row, Actor by, Evidence evidence) {
    UUID quote = row.message().about().quote();
    if (quote != null) {
      timeline.add(
          quote,
          "unknown_mail_arrived",
          by,
          Map.of("message", row.id().toString(), "reason", evidence.words()));
    }
  }

  @Override
  public int look(UUID tenant) {
    return look(tenant, true);
  }

  /**
   * @param now also what was looked at a short while ago
   */
  int look(UUID tenant, boolean now) {
    List<Candidate> answered = tenants.as(tenant, unknown::answered);
    answered.forEach(mail -> tenants.run(tenant, () -> cameBack(mail.message())));
    List<Candidate> others = tenants.as(tenant, () -> unknown.toLookAt(now));
    others.forEach(mail -> lookUp(tenant, mail));
    return answered.size() + others.size();
  }

  private void cameBack(UUID message) {
    unknown(message)
        .ifPresent(
            row -> unknown.cameBack(message).ifPresent(found -> prove(row, found, Actor.PRODUCT)));
  }

  private void lookUp(UUID tenant, Candidate candidate) {
    Optional<Message> message = tenants.as(tenant, () -> ledger.find(candidate.message()));
    Optional<TenantMailbox> mailbox =
        tenants.as(tenant, () -> candidate.mailbox().flatMap(mailboxes::find));
    if (message.isEmpty()) {
      return;
    }
    String result = "nobody can be asked";
    for (MailLookup lookup : lookups) {
      switch (lookup.look(tenant, message.get(), mailbox.orElse(null))) {
        case Answer.Left(Evidence evidence) -> {
          tenants.run(tenant, () -> left(candidate.message(), evidence));
          return;
        }
        case Answer.Unclear(String words) -> result = words;
        case Answer.NotAsked() -> {}
      }
    }
    String found = result;
    tenants.run(tenant, () -> unknown.looked(candidate.message(), found));
  }

  private void left(UUID message, Evidence evidence) {
    unknown(message).ifPresent(row -> prove(row, evidence, Actor.PRODUCT));
  }
}
