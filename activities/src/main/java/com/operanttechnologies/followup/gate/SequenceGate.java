package com.operanttechnologies.followup.gate;

import com.operanttechnologies.followup.Sequence;
import java.util.List;
import java.util.UUID;

/** Whether a sequence may write to people at all. Inside the tenant's transaction. */
public interface SequenceGate {

  /** Everything that is looked at, the mails as built and signed bytes included. */
  List<GateCheck> check(Sequence sequence);

  /** What keeps the sequence from starting with this contact; empty: it may start. */
  List<GateCheck> refusals(Sequence sequence, UUID contact);
}
