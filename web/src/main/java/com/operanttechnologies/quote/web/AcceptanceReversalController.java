package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.AcceptanceUndo;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.timeline.Actor;
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

/** The page on which a seller says why an acceptance is undone. */
@Controller
@RequestMapping("/quotes/{id}/acceptance/reversal")
class AcceptanceReversalController {
  private static final String VIEW = "quote/acceptance-reversal";

  private final Quotes quotes;
  private final AcceptanceUndo undo;

  AcceptanceReversalController(Quotes quotes, AcceptanceUndo undo) {
    this.quotes = quotes;
    this.undo = undo;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    model.addAttribute("quote", quotes.get(me.tenant(), id));
    undo.until(me.tenant(), id).ifPresent(until -> model.addAttribute("until", until));
    return VIEW;
  }

  @PostMapping
  String undo(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response) {
    try {
      undo.undo(me.tenant(), id, reason, Actor.member(me.memberId()));
      return "redirect:/quotes/" + id + "?done=reversed";
    } catch (InvalidInput refused) {
      show(me, id, model);
      return Refusal.show(VIEW, model, Map.of("reason", reason), refused, response);
    }
  }
}
