package com.operanttechnologies.seal.archive;

import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Goes through the time stamps of an organisation, a few documents at a time. */
@Component
public class RenewalRounds {
  private static final int SOME = 20;

  private final Organisations organisations;
  private final Tenants tenants;
  private final RenewalRows rows;
  private final Renewals renewals;
  private final Renewing renewing;

  RenewalRounds(
      Organisations organisations,
      Tenants tenants,
      RenewalRows rows,
      Renewals renewals,
      Renewing renewing) {
    this.organisations = organisations;
    this.tenants = tenants;
    this.rows = rows;
    this.renewals = renewals;
    this.renewing = renewing;
  }

  /** Renews at once, for every organisation, what is due and what has failed before. */
  public Tally now() {
    Tally all = Tally.NOTHING;
    for (UUID tenant : organisations.all()) {
      begin(tenant);
      renewals.renewDue(tenant);
      all = all.and(due(tenant));
    }
    return all;
  }

  /** Takes up what is not looked after yet, and reckons all days anew. */
  void begin(UUID tenant) {
    renewals.reckon(tenant);
    int some = SOME;
    while (some == SOME) {
      some = renewals.takeUp(tenant, SOME);
    }
  }

  private Tally due(UUID tenant) {
    Tally all = Tally.NOTHING;
    List<Turn> turns = taken(tenant);
    while (!turns.isEmpty()) {
      all = all.and(renew(tenant, turns));
      turns = taken(tenant);
    }
    return all;
  }

  /** Renews some whose turn it is; says how many were tried. */
  int some(UUID tenant) {
    List<Turn> turns = taken(tenant);
    renew(tenant, turns);
    return turns.size();
  }

  private List<Turn> taken(UUID tenant) {
    return tenants.as(tenant, () -> rows.take(SOME));
  }

  private Tally renew(UUID tenant, List<Turn> turns) {
    return turns.stream()
        .map(turn -> renewing.renew(tenant, turn))
        .reduce(Tally.NOTHING, Tally::and);
  }
}
