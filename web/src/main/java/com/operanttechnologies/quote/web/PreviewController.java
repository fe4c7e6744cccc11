package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.DraftPricing;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.web.approval.NextStep;
import com.operanttechnologies.quote.web.figure.ExplainedQuote;
import com.operanttechnologies.quote.web.figure.ShortBills;
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
  private final ShortBills shortBills;

  PreviewController(DraftPricing pricing, Papers papers, NextStep step, ShortBills shortBills) {
    this.pricing = pricing;
    this.papers = papers;
    this.step = step;
    this.shortBills = shortBills;
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
      PricedQuote priced = pricing.of(input);
      ExplainedQuote explained = ExplainedQuote.of(priced, input);
      model.addAttribute("explained", explained.with(shortBills.figures(me.tenant(), priced)));
      model.addAttribute("billingDay", input.wholePeriodsFrom());
      model.addAttribute("recurs", !priced.series().isEmpty());
      shortBills.fill(model, me.tenant(), priced);
      pricing.span(input, priced).ifPresent(span -> model.addAttribute("span", span));
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
