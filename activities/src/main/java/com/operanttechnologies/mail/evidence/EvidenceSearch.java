package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.evidence.MailLookup.Answer;
import com.operanttechnologies.mail.evidence.UnknownRows.Candidate;
import com.operanttechnologies.mail.jdbc.MailboxTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for evidence about a tenant's mails of unknown fate whenever its answers were read. */
@Component
public class EvidenceSearch {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceSearch.class);

  private final Tenants tenants;
  private final UnknownRows unknown;
  private final Proofs proofs;
  private final Ledger ledger;
  private final MailboxTable mailboxes;
  private final List<MailLookup> lookups;

  EvidenceSearch(
      Tenants tenants,
      UnknownRows unknown,
      Proofs proofs,
      Ledger ledger,
      MailboxTable mailboxes,
      List<MailLookup> lookups) {
    this.tenants = tenants;
    this.unknown = unknown;
    this.proofs = proofs;
    this.ledger = ledger;
    this.mailboxes = mailboxes;
    this.lookups = lookups;
  }

  /** Runs its own transactions; what was looked at lately is left for later. */
  public void afterReading(UUID tenant) {
    try {
      look(tenant, false);
    } catch (RuntimeException failure) {
      LOG.warn("Evidence will be looked for again: {}", failure.getClass().getName());
    }
  }

  /**
   * Looks for evidence about the tenant's mails of unknown fate, at most a hundred a call, those
   * that waited longest for it first; runs its own transactions, answers how many.
   */
  public int look(UUID tenant) {
    return look(tenant, true);
  }

  /** Looks at what was looked at a short while ago only if it is to be now. */
  private int look(UUID tenant, boolean now) {
    List<Candidate> answered = tenants.as(tenant, unknown::answered);
    answered.forEach(mail -> tenants.run(tenant, () -> cameBack(mail.message())));
    List<Candidate> others = tenants.as(tenant, () -> unknown.toLookAt(now));
    others.forEach(mail -> lookUp(tenant, mail));
    return answered.size() + others.size();
  }

  private void cameBack(UUID message) {
    proofs
        .unknown(message)
        .ifPresent(row ->
            unknown.cameBack(message).ifPresent(found -> proofs.prove(row, found, Actor.PRODUCT)));
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
    proofs.unknown(message).ifPresent(row -> proofs.prove(row, evidence, Actor.PRODUCT));
  }
}
