package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.QuoteList;
import com.operanttechnologies.quote.QuoteList.Filter;
import com.operanttechnologies.shell.web.NavEntry;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of quotes, with search and filters that live in the address. */
@Controller
class QuotesController {
  private static final int PAGE = 50;

  private final QuoteList quotes;

  QuotesController(QuoteList quotes) {
    this.quotes = quotes;
  }

  @GetMapping("/quotes")
  String list(
      CurrentMember me,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String cursor,
      Model model) {
    Filter filter =
        new Filter(text, states(state), "me".equals(owner) ? me.memberId() : null, cursor, PAGE);
    model.addAttribute("page", quotes.find(me.tenant(), filter));
    model.addAttribute("text", text);
    model.addAttribute("state", state);
    model.addAttribute("owner", owner);
    return "quote/list";
  }

  static Set<String> states(String state) {
    return Arrays.stream(state.split(","))
        .filter(code -> !code.isBlank())
        .collect(Collectors.toSet());
  }

  @Bean
  static NavEntry quotesEntry() {
    return new NavEntry("quotes", "/quotes", "Quotes", "paper", "q", true, 20);
  }
}
