package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.mail.waiting.Decider;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Of a mail of unknown fate a person says that it arrived, or it is sent again. */
@Component
class UnknownDecider implements Decider {
  private static final String KNOWN_MEANWHILE = "what became of it is known by now";

  private final Releases releases;
  private final Proofs proofs;

  UnknownDecider(Releases releases, Proofs proofs) {
    this.releases = releases;
    this.proofs = proofs;
  }

  @Override
  public WaitingKind kind() {
    return WaitingKind.UNKNOWN;
  }

  /** What is sent again keeps its Message-ID, so that a receiver who has it can tell. */
  @Override
  public Optional<Refusal> decide(UUID mail, Verdict verdict, Duration wait, Actor by) {
    return switch (verdict) {
      case SEND -> releases.release(mail, EnumSet.of(MessageState.UNKNOWN), wait, by);
      case ARRIVED -> arrived(mail, by);
      case DROP, LEAVE ->
          throw new IllegalArgumentException("Not of mails of unknown fate: " + verdict);
    };
  }

  private Optional<Refusal> arrived(UUID mail, Actor by) {
    Optional<LedgerRow> unknown = proofs.unknown(mail);
    unknown.ifPresent(row -> proofs.prove(row, Evidence.MEMBER, by));
    return unknown.isPresent() ? Optional.empty() : Optional.of(Refusal.of(KNOWN_MEANWHILE));
  }
}
