package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers by hand, and taking them back while they have not left. */
@Controller
@RequestMapping("/inbox/{id}/answers")
class AnswerController {
  private final Tenants tenants;
  private final Threads threads;
  private final ThreadPage page;

  AnswerController(Tenants tenants, Threads threads, ThreadPage page) {
    this.tenants = tenants;
    this.threads = threads;
    this.page = page;
  }

  @PostMapping
  String answer(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean anyway,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> threads.answer(id, text, anyway, Actor.member(me.memberId())));
      return "redirect:/inbox/" + id + "?done=answered";
    } catch (InvalidInput refused) {
      page.fill(model, me, id);
      return Refusal.show(ThreadPage.VIEW, model, Map.of("text", text), refused, response);
    }
  }

  /** What was typed stands in the form again. */
  @PostMapping("/{message}/reversal")
  String takeBack(
      CurrentMember me, @PathVariable UUID id, @PathVariable UUID message, Model model) {
    Optional<String> text = tenants.as(me.tenant(), () -> threads.takeBack(id, message));
    if (text.isEmpty()) {
      return "redirect:/inbox/" + id + "?done=toolate";
    }
    page.fill(model, me, id);
    model.addAttribute("form", Map.of("text", text.get()));
    return ThreadPage.VIEW;
  }
}
