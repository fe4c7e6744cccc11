package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.DraftPricing;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.web.approval.NextStep;
import com.operanttechnologies.quote.web.figure.ExplainedQuote;
import com.operanttechnologies.shell.web.SealedFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is being typed, priced and on paper, without saving it: the server computes all money. */
@Controller
class PreviewController {
  private final DraftPricing pricing;
  private final Papers papers;
  private final NextStep step;

  PreviewController(DraftPricing pricing, Papers papers, NextStep step) {
    this.pricing = pricing;
    this.papers = papers;
    this.step = step;
  }

  /**
   * @param quote that is edited; absent: it is not saved yet
   */
  @PostMapping("/quotes/pricing")
  String price(
      CurrentMember me,
      @RequestParam @Nullable UUID quote,
      HttpServletRequest request,
      Model model) {
    try {
      QuoteInput input = FormReading.input(QuoteForm.typed(request));
      model.addAttribute("explained", ExplainedQuote.of(pricing.of(input), input));
      pricing.span(input).ifPresent(span -> model.addAttribute("span", span));
      step.fill(model, me, quote, input);
    } catch (InvalidInput unfinished) {
      model.addAttribute("problems", unfinished.errors());
    }
    return "quote/totals";
  }

  @PostMapping("/quotes/paper")
  void paper(CurrentMember me, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      SealedFrame.write(
          papers.preview(me.tenant(), FormReading.input(QuoteForm.typed(request))), response);
    } catch (InvalidInput unfinished) {
      SealedFrame.write(UnfinishedPaper.page(unfinished), response);
    }
  }
}
