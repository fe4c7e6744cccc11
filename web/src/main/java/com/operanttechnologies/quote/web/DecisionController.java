package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.SellerDecisions;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.web.choice.ChoiceReading;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the seller decides or records by hand. */
@Controller
@RequestMapping("/quotes/{id}")
class DecisionController {
  private static final String VIEW = "quote/by-hand";

  private final Quotes quotes;
  private final SellerDecisions decisions;

  DecisionController(Quotes quotes, SellerDecisions decisions) {
    this.quotes = quotes;
    this.decisions = decisions;
  }

  @GetMapping("/decision")
  String byHand(CurrentMember me, @PathVariable UUID id, Model model) {
    model.addAttribute("quote", quotes.get(me.tenant(), id));
    return VIEW;
  }

  @PostMapping("/acceptance")
  String accept(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    try {
      Choice choice = ChoiceReading.typed(request).choice();
      decisions.markAccepted(me.tenant(), id, choice, note, me.memberId(), me.name());
      return "redirect:/quotes/" + id + "?done=accepted";
    } catch (InvalidInput refused) {
      byHand(me, id, model);
      return Refusal.show(VIEW, model, Map.of("note", note), refused, response);
    }
  }

  @PostMapping("/decline")
  String decline(
      CurrentMember me, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    decisions.markDeclined(me.tenant(), id, reason, Actor.member(me.memberId()));
    return "redirect:/quotes/" + id + "?done=declined";
  }

  @PostMapping("/withdrawal")
  String withdraw(CurrentMember me, @PathVariable UUID id) {
    Quote quote = decisions.withdraw(me.tenant(), id, Actor.member(me.memberId()));
    return "redirect:/quotes/" + quote.id() + "?done=withdrawn";
  }

  @PostMapping("/discarding")
  String discard(CurrentMember me, @PathVariable UUID id) {
    decisions.discard(me.tenant(), id, Actor.member(me.memberId()));
    return "redirect:/quotes?done=discarded";
  }
}
