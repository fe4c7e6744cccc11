package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.timeline.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** New versions of a quote, and new quotes from old ones. */
@Controller
@RequestMapping("/quotes/{id}")
class RevisionController {
  private final Revisions revisions;

  RevisionController(Revisions revisions) {
    this.revisions = revisions;
  }

  @PostMapping("/revision")
  String revise(CurrentMember me, @PathVariable UUID id) {
    revisions.revise(me.tenant(), id, Actor.member(me.memberId()));
    return "redirect:/quotes/" + id + "/edit";
  }

  @PostMapping("/validity")
  String extend(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil) {
    try {
      revisions.extend(me.tenant(), id, validUntil, Actor.member(me.memberId()));
      return "redirect:/quotes/" + id;
    } catch (InvalidInput past) {
      return "redirect:/quotes/" + id + "?done=past";
    }
  }

  @PostMapping("/duplicate")
  String duplicate(CurrentMember me, @PathVariable UUID id) {
    Quote copy = revisions.duplicate(me.tenant(), id, me.memberId(), Actor.member(me.memberId()));
    return "redirect:/quotes/" + copy.id() + "/edit";
  }
}
