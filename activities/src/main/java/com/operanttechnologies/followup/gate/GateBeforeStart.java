package com.operanttechnologies.followup.gate;

import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StartCheck;
import com.operanttechnologies.followup.StartRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the gate whenever somebody is to get a sequence. */
@Component
class GateBeforeStart implements StartCheck {
  /* Whether the contact may be mailed is asked, and told, by every start itself. */
  private static final Set<String> ABOUT_THE_CONTACT = Set.of("basis", "suppression");

  private final Sequences sequences;
  private final SequenceGate gate;

  GateBeforeStart(Sequences sequences, SequenceGate gate) {
    this.sequences = sequences;
    this.gate = gate;
  }

  @Override
  public List<String> failures(StartRequest request) {
    return sequences.find(request.sequence()).stream()
        .flatMap(sequence -> gate.refusals(sequence, request.contact()).stream())
        .filter(check -> !ABOUT_THE_CONTACT.contains(check.code()))
        .map(GateCheck::sentence)
        .toList();
  }
}
