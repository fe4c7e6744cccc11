package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.gate.GateCheck;
import com.operanttechnologies.followup.gate.SequenceGate;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whether a sequence may start, and what has to be put right first. */
@Controller
class GateController {
  private final Tenants tenants;
  private final Sequences sequences;
  private final SequenceGate gate;

  GateController(Tenants tenants, Sequences sequences, SequenceGate gate) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.gate = gate;
  }

  @GetMapping("/sequences/{id}/gate")
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          Sequence sequence = sequences.find(id).orElseThrow(() -> new NotFound("The sequence"));
          List<GateCheck> checks = gate.check(sequence);
          model.addAttribute("sequence", sequence);
          model.addAttribute("checks", checks);
          model.addAttribute("refusals", checks.stream().filter(GateCheck::isRefusal).count());
        });
    return "followup/gate";
  }
}
