package com.operanttechnologies.contact.web;

import com.operanttechnologies.contact.web.Unsubscribing.Wish;
import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.problem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends follow-ups (RFC 8058): a POST does it without cookie, login or redirect, whatever its body;
 * a GET only shows the page.
 */
@Controller
class UnsubscribeController {
  private final Unsubscribing unsubscribing;

  UnsubscribeController(Unsubscribing unsubscribing) {
    this.unsubscribing = unsubscribing;
  }

  @GetMapping("/u/{token}")
  ModelAndView show(@PathVariable String token) {
    return page(token, unsubscribing.of(token));
  }

  @PostMapping("/u/{token}")
  ModelAndView unsubscribe(@PathVariable String token) {
    return page(token, unsubscribing.grant(token));
  }

  @ExceptionHandler(NotFound.class)
  ModelAndView unknown(HttpServletRequest request) {
    Words words = words(request.getLocale());
    return new ModelAndView(
        "contact/unsubscribe",
        Map.of("t", words, "lang", lang(words), "state", "unknown", "seller", "", "email", ""),
        HttpStatus.NOT_FOUND);
  }

  private static ModelAndView page(String token, Wish wish) {
    Words words = words(wish.locale());
    return new ModelAndView(
        "contact/unsubscribe",
        Map.of(
            "t",
            words,
            "lang",
            lang(words),
            "state",
            wish.done() ? "done" : "asks",
            "seller",
            wish.seller(),
            "email",
            wish.email(),
            "action",
            "/u/" + token));
  }

  private static Words words(Locale locale) {
    return Words.of("unsubscribe", locale);
  }

  private static String lang(Words words) {
    String spoken = words.bundle().getLocale().toLanguageTag();
    return spoken.equals("und") ? "en" : spoken;
  }
}
