package com.operanttechnologies.quote.web.question;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.web.QuotePage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The quote's page again, with an answer that was not sent and why: nobody types it twice. */
@Component
class AnswerRefused {
  private static final int UNPROCESSABLE = 422;

  private final QuotePage page;

  AnswerRefused(QuotePage page) {
    this.page = page;
  }

  String show(
      Model model,
      CurrentMember me,
      UUID quote,
      Unsent unsent,
      RuntimeException refused,
      HttpServletResponse response) {
    response.setStatus(
        refused instanceof Conflict ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
    model.addAttribute("unsent", unsent);
    return page.fill(model, me, quote);
  }

  /** What was typed to which question or mail. */
  public record Unsent(String id, String text) {}
}
