package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.approval.Submissions;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Submitting a quote for approval. */
@Controller
class SubmissionController {
  private final Submissions submissions;

  SubmissionController(Submissions submissions) {
    this.submissions = submissions;
  }

  @PostMapping("/quotes/{id}/submission")
  String submit(
      CurrentMember me, @PathVariable UUID id, @RequestParam(defaultValue = "") String remark) {
    Quote quote =
        submissions.submit(me.tenant(), id, me.memberId(), remark, Actor.member(me.memberId()));
    boolean approved = quote.state() instanceof QuoteState.Approved;
    return "redirect:/quotes/" + id + "?done=" + (approved ? "approved" : "submitted");
  }
}
