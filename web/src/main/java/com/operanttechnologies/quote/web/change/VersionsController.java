package com.operanttechnologies.quote.web.change;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.change.Comparison;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions of a quote side by side; at first the newest and the one before. */
@Controller
class VersionsController {
  private final Quotes quotes;

  VersionsController(Quotes quotes) {
    this.quotes = quotes;
  }

  @GetMapping("/quotes/{id}/versions")
  String compare(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer before,
      @RequestParam(required = false) @Nullable Integer after,
      Model model) {
    Quote quote = quotes.get(me.tenant(), id);
    List<QuoteVersion> versions = quotes.versions(me.tenant(), id);
    int newest = versions.getLast().version();
    int second = versions.get(Math.max(0, versions.size() - 2)).version();
    model.addAttribute("quote", quote);
    model.addAttribute("versions", versions);
    model.addAttribute(
        "compared",
        Comparison.of(
            quote.number(),
            versions,
            before == null ? second : before,
            after == null ? newest : after));
    return "quote/versions";
  }
}
