package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.jdbc.MessageTransitions;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Settles mails of unknown fate that arrived. All methods run in the tenant's transaction. */
@Component
class Proofs {
  private final UnknownRows unknown;
  private final LedgerRows rows;
  private final MessageTransitions transitions;
  private final Timeline timeline;

  Proofs(UnknownRows unknown, LedgerRows rows, MessageTransitions transitions, Timeline timeline) {
    this.unknown = unknown;
    this.rows = rows;
    this.transitions = transitions;
    this.timeline = timeline;
  }

  /** Locks the mail; absent if its fate is known by now. */
  Optional<LedgerRow> unknown(UUID message) {
    return rows.lock(message).filter(row -> row.message().state() == MessageState.UNKNOWN);
  }

  void prove(LedgerRow row, Evidence evidence, Actor by) {
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
}
