package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.buyer.AcceptanceForm;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.buyer.DeclineForm;
import com.operanttechnologies.quote.buyer.QuoteViews;
import com.operanttechnologies.quote.buyer.Recommending;
import com.operanttechnologies.quote.buyer.ViewLabel;
import com.operanttechnologies.quote.stepup.Sender;
import com.operanttechnologies.quote.web.choice.ChoiceReading;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a customer's decision from a plain form. */
@Controller
class QuoteDecisionController {
  private final BuyerLinks links;
  private final Decisions decisions;
  private final DecisionAnswers answers;
  private final QuoteViews views;
  private final Recommending recommending;

  QuoteDecisionController(
      BuyerLinks links,
      Decisions decisions,
      DecisionAnswers answers,
      QuoteViews views,
      Recommending recommending) {
    this.links = links;
    this.decisions = decisions;
    this.answers = answers;
    this.views = views;
    this.recommending = recommending;
  }

  @PostMapping("/q/{token}/acceptance")
  Object accept(@PathVariable String token, HttpServletRequest request) {
    Link link = links.of(token);
    Typed typed = typed(request);
    AcceptanceForm form =
        new AcceptanceForm(
            request.getParameter("hash"),
            request.getParameter("nonce"),
            typed.name(),
            typed.consent(),
            ChoiceReading.typed(request),
            links.open(link).locale(),
            sender(request));
    return answer(token, link, typed, decisions.accept(link, form), request);
  }

  @PostMapping("/q/{token}/decline")
  Object decline(@PathVariable String token, HttpServletRequest request) {
    Link link = links.of(token);
    Typed typed = typed(request);
    Decision decision =
        decisions.decline(
            link,
            new DeclineForm(
                request.getParameter("hash"),
                request.getParameter("nonce"),
                typed.reason(),
                typed.sure(),
                sender(request)));
    return answer(token, link, typed, decision, request);
  }

  /** An approver's word. */
  @PostMapping("/q/{token}/recommendation")
  Object recommend(@PathVariable String token, HttpServletRequest request) {
    Link link = links.of(token);
    String advice = text(request.getParameter("advice"));
    Typed typed = typed(request).saying(text(request.getParameter("remark")));
    Decision decision =
        handless(request)
            ? new Decision.Refused(Decision.Reason.STALE_PAGE, links.open(link).version())
            : recommending.recommend(
                link,
                new Recommending.Advice(
                    request.getParameter("hash"),
                    request.getParameter("nonce"),
                    switch (advice) {
                      case "yes" -> true;
                      case "no" -> false;
                      default -> null;
                    },
                    typed.reason()));
    return answer(token, link, typed, decision, request);
  }

  private static Sender sender(HttpServletRequest request) {
    return new Sender(
        request.getRemoteAddr(),
        request.getHeader(HttpHeaders.USER_AGENT),
        request.getParameter("challenge"),
        request.getParameter("code"),
        handless(request) || request.getParameter("asked") != null);
  }

  /**
   * Whether a program filled in the form: a script ran and saw no hand, or a hidden field has
   * words.
   */
  static boolean handless(HttpServletRequest request) {
    return text(request.getParameter("hand")).equals("none")
        || !text(request.getParameter("homepage")).isEmpty();
  }

  private Object answer(
      String token, Link link, Typed typed, Decision decision, HttpServletRequest request) {
    if (decision instanceof Decision.Recorded) {
      views.record(link, ViewLabel.decided(), sender(request));
    }
    String uri = request.getRequestURI();
    DecisionAnswers.Asked asked =
        new DecisionAnswers.Asked(
            token, uri.substring(uri.lastIndexOf('/') + 1), forPrograms(request));
    return answers.of(asked, links.open(link), typed, decision);
  }

  private static Typed typed(HttpServletRequest request) {
    return new Typed(
        text(request.getParameter("name")),
        ticked(request, "consent"),
        request.getRequestURI().endsWith("/acceptance")
            ? ChoiceReading.typed(request)
            : ChoiceReading.asked(request).orElse(null),
        text(request.getParameter("reason")),
        ticked(request, "sure"),
        Map.of());
  }

  private static boolean ticked(HttpServletRequest request, String box) {
    String value = text(request.getParameter(box));
    return !value.isEmpty() && !value.equals("false") && !value.equals("off");
  }

  private static String text(@Nullable String parameter) {
    return parameter == null ? "" : parameter.strip();
  }

  static boolean forPrograms(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("json") && !accept.contains("text/html");
  }
}
