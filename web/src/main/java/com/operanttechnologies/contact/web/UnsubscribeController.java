package com.operanttechnologies.contact.web;

import com.operanttechnologies.contact.web.Unsubscribing.Wish;
import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.problem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a recipient wants to get. A POST to the link itself ends all follow-ups (RFC 8058), without
 * cookie, login or redirect, whatever its body; a GET only shows the page.
 */
@Controller
class UnsubscribeController {
  /** Those in which the pages and the mails of the product speak. */
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ar", "ja");

  private final Unsubscribing unsubscribing;
  private final Preferring preferring;

  UnsubscribeController(Unsubscribing unsubscribing, Preferring preferring) {
    this.unsubscribing = unsubscribing;
    this.preferring = preferring;
  }

  @GetMapping("/u/{token}")
  ModelAndView show(@PathVariable String token) {
    return page(token, unsubscribing.of(token), preferring.of(token), "");
  }

  @PostMapping("/u/{token}")
  ModelAndView unsubscribe(@PathVariable String token) {
    Wish wish = unsubscribing.grant(token);
    return page(token, wish, preferring.of(token), "");
  }

  @PostMapping("/u/{token}/streams")
  ModelAndView choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "false") boolean quotes,
      @RequestParam(required = false) @Nullable List<UUID> stream) {
    Preferring.Shown shown =
        preferring.choose(token, quotes, stream == null ? Set.of() : Set.copyOf(stream));
    return page(token, unsubscribing.of(token), shown, "saved");
  }

  @PostMapping("/u/{token}/pause")
  ModelAndView pause(@PathVariable String token) {
    Preferring.Shown shown = preferring.pause(token);
    return page(token, unsubscribing.of(token), shown, "saved");
  }

  @PostMapping("/u/{token}/pause/ending")
  ModelAndView endPause(@PathVariable String token) {
    Preferring.Shown shown = preferring.endPause(token);
    return page(token, unsubscribing.of(token), shown, "saved");
  }

  /** What the page does not offer changes nothing. */
  @PostMapping("/u/{token}/language")
  ModelAndView speak(@PathVariable String token, @RequestParam(defaultValue = "") String language) {
    boolean known = LANGUAGES.contains(language);
    Preferring.Shown shown =
        known ? preferring.speak(token, Locale.forLanguageTag(language)) : preferring.of(token);
    return page(token, unsubscribing.of(token), shown, known ? "saved" : "");
  }

  /** Takes a tick on purpose: a scanner that posts forms must not bring anybody back. */
  @PostMapping("/u/{token}/return")
  ModelAndView comeBack(
      @PathVariable String token, @RequestParam(defaultValue = "false") boolean sure) {
    Preferring.Shown shown = sure ? preferring.comeBack(token) : preferring.of(token);
    return page(token, unsubscribing.of(token), shown, sure ? "saved" : "");
  }

  @ExceptionHandler(NotFound.class)
  ModelAndView unknown(HttpServletRequest request) {
    Words words = words(request.getLocale());
    return new ModelAndView(
        "contact/unsubscribe",
        Map.of("t", words, "lang", lang(words), "state", "unknown", "seller", "", "email", ""),
        HttpStatus.NOT_FOUND);
  }

  private static ModelAndView page(String token, Wish wish, Preferring.Shown shown, String said) {
    Words words = words(wish.locale());
    Map<String, Object> model = new HashMap<>();
    model.put("t", words);
    model.put("lang", lang(words));
    model.put("state", wish.done() ? "done" : "asks");
    model.put("seller", wish.seller());
    model.put("email", wish.email());
    model.put("action", "/u/" + token);
    model.put("chosen", shown.chosen());
    model.put("paused", shown.paused());
    model.put("offered", shown.chosen().offered());
    model.put("languages", languages());
    model.put("said", said);
    return new ModelAndView("contact/unsubscribe", model);
  }

  /** Each by its own name, for whoever cannot read the page. */
  private static Map<String, String> languages() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String tag : LANGUAGES) {
      Locale each = Locale.forLanguageTag(tag);
      names.put(tag, StringUtils.capitalize(each.getDisplayLanguage(each)));
    }
    return names;
  }

  private static Words words(Locale locale) {
    return Words.of("unsubscribe", locale);
  }

  private static String lang(Words words) {
    String spoken = words.bundle().getLocale().toLanguageTag();
    return spoken.equals("und") ? "en" : spoken;
  }
}
