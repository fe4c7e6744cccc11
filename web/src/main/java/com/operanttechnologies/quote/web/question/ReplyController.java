package com.operanttechnologies.quote.web.question;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.question.Conversation;
import com.operanttechnologies.quote.web.question.AnswerRefused.Unsent;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers a mail about a quote from the quote's page. */
@Controller
class ReplyController {
  private final Conversation conversation;
  private final AnswerRefused refusal;

  ReplyController(Conversation conversation, AnswerRefused refusal) {
    this.conversation = conversation;
    this.refusal = refusal;
  }

  @PostMapping("/quotes/{quote}/replies/{id}/answer")
  String answer(
      CurrentMember me,
      @PathVariable UUID quote,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String answer,
      Model model,
      HttpServletResponse response) {
    try {
      conversation.answer(me.tenant(), quote, id, answer, Actor.member(me.memberId()));
      return "redirect:/quotes/" + quote + "?done=mailanswered#questions";
    } catch (InvalidInput | Conflict refused) {
      Unsent unsent = new Unsent(id.toString(), answer);
      return refusal.show(model, me, quote, unsent, refused, response);
    }
  }
}
