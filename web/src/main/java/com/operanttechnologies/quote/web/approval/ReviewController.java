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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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

  /**
   * What an approver sends.
   *
   * @param approval those that are ticked; absent: none, which is refused
   * @param edits how often the quote had been edited when the page was opened
   */
  record Ruling(@Nullable List<UUID> approval, @Nullable String remark, @Nullable Integer edits) {
    Decision of(CurrentMember me) {
      return new Decision(me.memberId(), approval == null ? List.of() : approval, said(), edits);
    }

    List<String> ticked() {
      return approval == null ? List.of() : approval.stream().map(UUID::toString).toList();
    }

    String said() {
      return remark == null ? "" : remark;
    }
  }

  @PostMapping("/approval")
  String approve(
      CurrentMember me,
      @PathVariable UUID id,
      Ruling ruling,
      Model model,
      HttpServletResponse response) {
    return decide(
        me,
        id,
        ruling,
        "given",
        model,
        response,
        taken -> decisions.approve(me.tenant(), id, taken));
  }

  @PostMapping("/return")
  String giveBack(
      CurrentMember me,
      @PathVariable UUID id,
      Ruling ruling,
      Model model,
      HttpServletResponse response) {
    return decide(
        me,
        id,
        ruling,
        "returned",
        model,
        response,
        taken -> decisions.giveBack(me.tenant(), id, taken));
  }

  private String decide(
      CurrentMember me,
      UUID id,
      Ruling ruling,
      String done,
      Model model,
      HttpServletResponse response,
      Consumer<Decision> decision) {
    try {
      decision.accept(ruling.of(me));
      return "redirect:/quotes/" + id + "?done=" + done;
    } catch (InvalidInput refused) {
      return again(me, id, model, ruling, refused, response);
    } catch (Conflict meanwhile) {
      return late(me, id, model, meanwhile, response);
    }
  }

  /** With what was ticked: whoever comes back from a refusal decides on nothing else. */
  private String again(
      CurrentMember me,
      UUID id,
      Model model,
      Ruling ruling,
      InvalidInput refused,
      HttpServletResponse response) {
    show(me, id, model);
    model.addAttribute("ticked", ruling.ticked());
    return Refusal.show(VIEW, model, Map.of("remark", ruling.said()), refused, response);
  }

  /** Somebody was faster: the page shows how things stand now, and what was not done. */
  private String late(
      CurrentMember me, UUID id, Model model, Conflict meanwhile, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    model.addAttribute("meanwhile", String.valueOf(meanwhile.getMessage()));
    return show(me, id, model);
  }
}
