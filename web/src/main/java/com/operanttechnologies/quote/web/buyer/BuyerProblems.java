package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.web.buyer.BuyerLinks.LinkRevoked;
import com.operanttechnologies.quote.web.buyer.BuyerLinks.LinkUnknown;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says where a link leads that leads nowhere, in the look of the page. */
@ControllerAdvice(basePackageClasses = BuyerProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class BuyerProblems {
  private final BuyerLinks links;

  BuyerProblems(BuyerLinks links) {
    this.links = links;
  }

  @ExceptionHandler({LinkUnknown.class, NotFound.class})
  Object unknown(HttpServletRequest request) {
    return answer(request, request.getLocale(), "", "unknown", HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler
  Object revoked(LinkRevoked revoked, HttpServletRequest request) {
    PublicQuote quote = links.behind(revoked.link());
    return answer(request, quote.locale(), quote.seller().name(), "revoked", HttpStatus.GONE);
  }

  private static Object answer(
      HttpServletRequest request, Locale locale, String seller, String key, HttpStatus status) {
    BuyerWords words = BuyerWords.in(locale);
    if (!QuoteDecisionController.forPrograms(request)) {
      return BuyerPages.apart(words, seller, key, status);
    }
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.say(key + ".text"));
    problem.setTitle(words.say(key + ".title"));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
