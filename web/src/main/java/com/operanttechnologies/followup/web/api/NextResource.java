package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.WhatHappensNext;
import com.operanttechnologies.followup.WhatHappensNext.Fact;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What will happen to a quote's customer by itself. */
@Tag(name = "Story")
@RestController
class NextResource {
  private final Tenants tenants;
  private final Quotes quotes;
  private final WhatHappensNext future;

  NextResource(Tenants tenants, Quotes quotes, WhatHappensNext future) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.future = future;
  }

  @Operation(
      summary = "Read what happens next",
      description = "In order, each with its instant, its reason and the rule that decides it.")
  @GetMapping("/api/v1/quotes/{id}/next")
  Page<Fact> next(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> Page.whole(future.of(quotes.get(key.tenant(), id).id())));
  }
}
