package com.operanttechnologies.quote.web.recipient;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.recipient.Access;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a recipient's link away, or gives another one. */
@Controller
@RequestMapping("/quotes/{id}/recipients/{contact}/link")
class AccessController {
  private final Access access;

  AccessController(Access access) {
    this.access = access;
  }

  @PostMapping("/revocation")
  String revoke(CurrentMember me, @PathVariable UUID id, @PathVariable UUID contact) {
    access.revoke(me.tenant(), id, contact, Actor.member(me.memberId()));
    return "redirect:/quotes/" + id + "?done=linkrevoked#access";
  }

  @PostMapping("/replacement")
  String replace(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID contact,
      @RequestParam(defaultValue = "false") boolean mail) {
    try {
      access.replace(me.tenant(), id, contact, mail, Actor.member(me.memberId()));
      String done = mail ? "linkmailed" : "linkreplaced";
      return "redirect:/quotes/" + id + "?done=" + done + "#access";
    } catch (Conflict closed) {
      return "redirect:/quotes/" + id + "?done=linkclosed#access";
    }
  }
}
