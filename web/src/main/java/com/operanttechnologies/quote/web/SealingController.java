package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.QuoteEvidence;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A seal that had to wait is asked for again, or another time stamp over what is sealed. */
@Controller
class SealingController {
  private final QuoteEvidence evidence;

  SealingController(QuoteEvidence evidence) {
    this.evidence = evidence;
  }

  @PostMapping("/quotes/{id}/sealing")
  String retry(CurrentMember me, @PathVariable UUID id) {
    evidence.retry(me.tenant(), id);
    return "redirect:/quotes/" + id + "?done=sealing";
  }

  @PostMapping("/quotes/{id}/sealing/renewal")
  String renew(CurrentMember me, @PathVariable UUID id) {
    evidence.renew(me.tenant(), id);
    return "redirect:/quotes/" + id + "?done=renewing";
  }
}
