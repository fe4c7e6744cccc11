package com.operanttechnologies.quote.web.coming;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.WhatHappensNext.Fact;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a quote waits for, and what will happen to its customer by itself. */
@Tag(name = "Story")
@RestController
class NextResource {
  private final Quotes quotes;
  private final ComingUp coming;

  NextResource(Quotes quotes, ComingUp coming) {
    this.quotes = quotes;
    this.coming = coming;
  }

  @Operation(
      summary = "Read what happens next",
      description =
          "In order, each with its instant, its reason and the rule that decides it: approvals that"
              + " are waited for and who is asked when nobody decides, follow-ups, the end.")
  @GetMapping("/api/v1/quotes/{id}/next")
  Page<Fact> next(CurrentKey key, @PathVariable UUID id) {
    UUID quote = quotes.get(key.tenant(), id).id();
    return Page.whole(coming.of(key.tenant(), quote));
  }
}
