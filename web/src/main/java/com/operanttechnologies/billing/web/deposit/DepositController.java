package com.operanttechnologies.billing.web.deposit;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets billing try again to set a deposit off, or takes note that somebody has deducted it. */
@Controller
class DepositController {
  private final Prepayments prepayments;

  DepositController(Prepayments prepayments) {
    this.prepayments = prepayments;
  }

  @PostMapping("/quotes/{id}/deposit/set-off")
  String setOff(CurrentMember me, @PathVariable UUID id) {
    prepayments.tryAgain(me.tenant(), id, Actor.member(me.memberId()));
    return "redirect:/quotes/" + id;
  }

  @PostMapping("/quotes/{id}/deposit/deduction")
  String deducted(CurrentMember me, @PathVariable UUID id) {
    prepayments.deductedByHand(me.tenant(), id, Actor.member(me.memberId()));
    return "redirect:/quotes/" + id;
  }
}
