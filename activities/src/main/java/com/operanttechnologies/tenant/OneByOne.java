package com.operanttechnologies.tenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * One decision for many rows, each in a transaction of its own: many rows under one lock would wait
 * for, and be waited for by, every other decision about them.
 */
@Component
public class OneByOne {
  private final Tenants tenants;

  OneByOne(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * What came of it.
   *
   * @param others how many were not decided, by the reason why not
   */
  public record Tally(int done, Map<String, Integer> others) {}

  /**
   * In the order of the list.
   *
   * @param decision says why not; empty when it was done
   */
  public Tally decide(UUID tenant, List<UUID> rows, Function<UUID, Optional<String>> decision) {
    int done = 0;
    Map<String, Integer> others = new LinkedHashMap<>();
    for (UUID row : rows) {
      Optional<String> whyNot = tenants.routine(tenant, () -> decision.apply(row));
      if (whyNot.isEmpty()) {
        done++;
      } else {
        others.merge(whyNot.get(), 1, Integer::sum);
      }
    }
    return new Tally(done, others);
  }
}
