package com.operanttechnologies.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The ledger's states against what the sink has taken, in this order: what leaves between the two
 * is not lost.
 */
final class Balance {
  private static final Set<String> OPEN = Set.of("planned", "claimed", "in_data");

  private final MailSink sink;
  private final Map<String, Integer> states = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();
  private int open;
  private int lost;
  private int twice;
  private int unknownTaken;
  private int met;

  Balance(MailSink sink) {
    this.sink = sink;
  }

  /**
   * @param expected mails of a quote, once its sending has begun
   */
  void count(JsonNode messages, int expected) {
    messages.forEach(this::count);
    open += Math.max(0, expected - messages.size());
  }

  private void count(JsonNode message) {
    String state = message.at("/state").asString();
    int times = sink.deliveries(message.at("/messageId").asString());
    states.merge(state, 1, Integer::sum);
    open += OPEN.contains(state) ? 1 : 0;
    unknownTaken += state.equals("unknown") ? times : 0;
    if (times > 1) {
      twice++;
      findings.add(times + " times: " + message);
    }
    if (state.equals("accepted") && times == 0 || unexpected(state, times)) {
      lost++;
      findings.add("ledger and sink differ, taken " + times + " times: " + message);
    }
  }

  /** Taken, though the ledger says that it never left. */
  private static boolean unexpected(String state, int times) {
    return times > 0 && Set.of("rejected", "not_sent", "cancelled", "held").contains(state);
  }

  Balance met(int faults) {
    met = faults;
    return this;
  }

  int open() {
    return open;
  }

  boolean isGood() {
    return open + lost + twice == 0;
  }

  List<String> findings() {
    return findings;
  }

  @Override
  public String toString() {
    return "ledger %s, taken although unknown %d, tries in trouble %d; lost %d, more than once %d, open %d"
        .formatted(states, unknownTaken, met, lost, twice, open);
  }
}
