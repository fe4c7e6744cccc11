package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.approval.ApprovalDesk;
import com.operanttechnologies.quote.approval.QuoteReview;
import com.operanttechnologies.quote.approval.ReviewDecisions;
import com.operanttechnologies.quote.approval.ReviewDecisions.Decision;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an approver looks at a quote and decides; looking changes nothing. */
@Controller
@RequestMapping("/quotes/{id}/approval")
class ReviewController {
  private static final String VIEW = "approval/review";

  private final ApprovalDesk desk;
  private final ReviewDecisions decisions;

  ReviewController(ApprovalDesk desk, ReviewDecisions decisions) {
    this.desk = desk;
    this.decisions = decisions;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    QuoteReview review = desk.of(me.tenant(), id, me.memberId());
    model.addAttribute("quote", review.quote());
    model.addAttribute("review", review);
    model.addAttribute("changes", ChangeSentences.of(review));
    return VIEW;
  }

  @PostMapping("/approval")
  String approve(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam @Nullable List<UUID> approval,
      @RequestParam(defaultValue = "") String remark,
      @RequestParam @Nullable Integer edits,
      Model model,
      HttpServletResponse response) {
    try {
      decisions.approve(me.tenant(), id, decision(me, approval, remark, edits));
      return "redirect:/quotes/" + id + "?done=given";
    } catch (InvalidInput refused) {
      return again(me, id, model, remark, refused, response);
    } catch (Conflict meanwhile) {
      return late(me, id, model, meanwhile, response);
    }
  }

  @PostMapping("/return")
  String giveBack(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam @Nullable List<UUID> approval,
      @RequestParam(defaultValue = "") String remark,
      @RequestParam @Nullable Integer edits,
      Model model,
      HttpServletResponse response) {
    try {
      decisions.giveBack(me.tenant(), id, decision(me, approval, remark, edits));
      return "redirect:/quotes/" + id + "?done=returned";
    } catch (InvalidInput refused) {
      return again(me, id, model, remark, refused, response);
    } catch (Conflict meanwhile) {
      return late(me, id, model, meanwhile, response);
    }
  }

  private static Decision decision(
      CurrentMember me, @Nullable List<UUID> approvals, String remark, @Nullable Integer edits) {
    return new Decision(me.memberId(), approvals == null ? List.of() : approvals, remark, edits);
  }

  private String again(
      CurrentMember me,
      UUID id,
      Model model,
      String remark,
      InvalidInput refused,
      HttpServletResponse response) {
    show(me, id, model);
    return Refusal.show(VIEW, model, Map.of("remark", remark), refused, response);
  }

  /** Somebody was faster: the page shows how things stand now, and what was not done. */
  private String late(
      CurrentMember me, UUID id, Model model, Conflict meanwhile, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    model.addAttribute("meanwhile", String.valueOf(meanwhile.getMessage()));
    return show(me, id, model);
  }
}
