package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.gate.GateCheck;
import com.operanttechnologies.followup.gate.SequenceGate;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a sequence may start. */
@Tag(name = "Follow-ups")
@RestController
class GateResource {
  private final Tenants tenants;
  private final Sequences sequences;
  private final SequenceGate gate;

  GateResource(Tenants tenants, Sequences sequences, SequenceGate gate) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.gate = gate;
  }

  @Operation(
      summary = "Read whether a sequence may start",
      description =
          "Looks at organisation, sender and each mail as built and signed. Each check names what"
              + " was found and, where something is to be done, the fix. The same is asked whenever"
              + " somebody is enrolled.")
  @GetMapping("/api/v1/sequences/{id}/gate")
  GateJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          Sequence sequence = sequences.find(id).orElseThrow(() -> new NotFound("The sequence"));
          List<GateCheck> checks = gate.check(sequence);
          return new GateJson(
              checks.stream().noneMatch(GateCheck::isRefusal),
              checks.stream().map(CheckJson::of).toList());
        });
  }

  /** All that was looked at. */
  record GateJson(boolean open, List<CheckJson> checks) {}

  /**
   * One thing that has to be right.
   *
   * @param state passed, simulated, unsure or failed; only failed keeps the sequence from starting
   * @param step position of the mail; absent: about all of them
   */
  record CheckJson(
      String code,
      String title,
      @Nullable Integer step,
      String state,
      String found,
      @Nullable String fix) {
    static CheckJson of(GateCheck check) {
      return new CheckJson(
          check.code(),
          check.title(),
          check.step(),
          check.state().code(),
          check.found(),
          check.fix());
    }
  }
}
