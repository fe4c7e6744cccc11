package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.billing.ProvisioningRetry;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Tries a failed billing again, once its cause is mended. */
@Controller
class BillingController {
  private final ProvisioningRetry retry;

  BillingController(ProvisioningRetry retry) {
    this.retry = retry;
  }

  @PostMapping("/quotes/{id}/billing/{provisioning}/retry")
  String retry(CurrentMember me, @PathVariable UUID id, @PathVariable UUID provisioning) {
    retry.retry(me.tenant(), provisioning, Actor.member(me.memberId()));
    return "redirect:/quotes/" + id + "?done=billingagain";
  }
}
