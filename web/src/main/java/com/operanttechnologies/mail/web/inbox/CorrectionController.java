package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.Corrections;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what a mail is in truth, and lets follow-ups go on that a mistake had stopped. */
@Controller
@RequestMapping("/inbox/{id}/mails/{mail}")
class CorrectionController {
  private final Tenants tenants;
  private final Corrections corrections;

  CorrectionController(Tenants tenants, Corrections corrections) {
    this.tenants = tenants;
    this.corrections = corrections;
  }

  @PostMapping("/kind")
  String correct(
      CurrentMember me, @PathVariable UUID id, @PathVariable UUID mail, @RequestParam String kind) {
    InboundKind chosen =
        Arrays.stream(InboundKind.values())
            .filter(each -> each.code().equals(kind))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("kind", "Choose one of the kinds"));
    Corrections.Outcome outcome =
        tenants.as(
            me.tenant(), () -> corrections.correct(mail, chosen, Actor.member(me.memberId())));
    return "redirect:/inbox/" + id + "?done=" + outcome.name().toLowerCase(Locale.ROOT);
  }

  @PostMapping("/continuation")
  String letGoOn(CurrentMember me, @PathVariable UUID id, @PathVariable UUID mail) {
    tenants.run(me.tenant(), () -> corrections.letGoOn(mail, Actor.member(me.memberId())));
    return "redirect:/inbox/" + id + "?done=continued";
  }
}
