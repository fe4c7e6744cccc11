package com.operanttechnologies.quote.web.question;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.question.Questions;
import com.operanttechnologies.quote.web.question.AnswerRefused.Unsent;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers a buyer, in words or with more time. */
@Controller
@RequestMapping("/quotes/{quote}/questions/{id}")
class QuestionController {
  private final Questions questions;
  private final AnswerRefused refusal;

  QuestionController(Questions questions, AnswerRefused refusal) {
    this.questions = questions;
    this.refusal = refusal;
  }

  @PostMapping("/answer")
  String answer(
      CurrentMember me,
      @PathVariable UUID quote,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String answer,
      Model model,
      HttpServletResponse response) {
    try {
      questions.answer(me.tenant(), quote, id, answer, Actor.member(me.memberId()));
      return "redirect:/quotes/" + quote + "?done=answered#questions";
    } catch (InvalidInput | Conflict refused) {
      Unsent unsent = new Unsent(id.toString(), answer);
      return refusal.show(model, me, quote, unsent, refused, response);
    }
  }

  @PostMapping("/extension")
  String extend(
      CurrentMember me,
      @PathVariable UUID quote,
      @PathVariable UUID id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil) {
    try {
      questions.extend(me.tenant(), quote, id, validUntil, Actor.member(me.memberId()));
      return "redirect:/quotes/" + quote;
    } catch (InvalidInput past) {
      return "redirect:/quotes/" + quote + "?done=past#questions";
    } catch (Conflict answered) {
      return "redirect:/quotes/" + quote + "?done=answeredalready#questions";
    }
  }
}
