package com.operanttechnologies.quote.web.coming;

import com.operanttechnologies.followup.WhatHappensNext;
import com.operanttechnologies.followup.WhatHappensNext.Fact;
import com.operanttechnologies.quote.approval.ApprovalDesk;
import com.operanttechnologies.quote.approval.ApprovalView;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a quote waits for, and what will happen to it and to its customer by itself, in order. */
@Component
public class ComingUp {
  private final Tenants tenants;
  private final ApprovalDesk approvals;
  private final WhatHappensNext future;

  ComingUp(Tenants tenants, ApprovalDesk approvals, WhatHappensNext future) {
    this.tenants = tenants;
    this.approvals = approvals;
    this.future = future;
  }

  public List<Fact> of(UUID tenant, UUID quote) {
    return tenants.as(
        tenant,
        () -> {
          List<Fact> facts = new ArrayList<>(future.of(quote));
          approvals.open(tenant, quote).stream()
              .flatMap(ComingUp::facts)
              .distinct()
              .forEach(fact -> insert(facts, fact));
          return facts;
        });
  }

  private static Stream<Fact> facts(ApprovalView view) {
    String why = view.approval().fact().words();
    String rule = view.approval().fact().kind().title();
    Fact waits = new Fact("Waits for approval by " + view.who(), null, why, rule);
    return view.later() == null
        ? Stream.of(waits)
        : Stream.of(
            waits,
            new Fact(
                view.later() + " is asked too",
                view.approval().escalateAt(),
                "If nobody has decided by then: " + why,
                rule));
  }

  /** What is waited for comes before all that has a time. */
  private static void insert(List<Fact> facts, Fact fact) {
    int place = 0;
    while (place < facts.size() && !comesFirst(fact.when(), facts.get(place).when())) {
      place++;
    }
    facts.add(place, fact);
  }

  private static boolean comesFirst(@Nullable Instant at, @Nullable Instant other) {
    return other != null && (at == null || at.isBefore(other));
  }
}
