package com.operanttechnologies.endurance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What became of each mail that was to leave: ledger against deliveries. */
final class Tally {
  private static final Set<String> ON_THE_WAY = Set.of("planned", "claimed", "in_data");

  private final Map<String, Integer> deliveries;
  private final Duration patience;
  private final List<String> findings = new ArrayList<>();
  private int once;
  private int unknown;
  private int unknownButDelivered;
  private int open;
  private int twice;
  private int lost;
  private int expired;

  /**
   * @param patience a follow-up that was due for no longer when its quote expired is not lost: on a
   *     slow machine the last ones before the end come too late, and the ledger says so
   */
  Tally(Map<String, Integer> deliveries, Duration patience) {
    this.deliveries = deliveries;
    this.patience = patience;
  }

  /** Counts the quote's own mail and one mail a step. */
  void count(JsonNode messages, List<String> steps) {
    mail(find(messages, "quote", ""), "quote");
    steps.forEach(step -> mail(find(messages, "follow_up", step), "step " + step));
  }

  private static JsonNode find(JsonNode messages, String kind, String step) {
    for (JsonNode message : messages) {
      if (message.at("/kind").asString().equals(kind)
          && message.at("/step").asString("").equals(step)) {
        return message;
      }
    }
    return null;
  }

  private void mail(JsonNode message, String what) {
    if (message == null) {
      open++;
      findings.add(what + " was never planned");
      return;
    }
    String state = message.at("/state").asString();
    int times = deliveries.getOrDefault(message.at("/messageId").asString(), 0);
    if (times > 1) {
      twice++;
      findings.add(message + " was delivered " + times + " times");
    } else if (state.equals("unknown")) {
      unknown++;
      unknownButDelivered += times;
    } else if (state.equals("accepted") && times == 1) {
      once++;
    } else if (ON_THE_WAY.contains(state)) {
      open++;
      findings.add(message + " is open");
    } else if (times == 0 && hasExpired(message)) {
      expired++;
    } else {
      lost++;
      findings.add(message + " was delivered " + times + " times");
    }
  }

  private boolean hasExpired(JsonNode message) {
    return message.at("/state").asString().equals("cancelled")
        && message.at("/reason").asString("").equals("expired")
        && Instant.parse(message.at("/dueAt").asString())
            .plus(patience)
            .isAfter(Instant.parse(message.at("/stateAt").asString()));
  }

  /** Mails that have not come to their end. */
  int open() {
    return open;
  }

  boolean isGood() {
    return open + twice + lost == 0;
  }

  List<String> findings() {
    return findings;
  }

  @Override
  public String toString() {
    return "%d delivered exactly once, %d unknown (%d of them delivered once), %d delivered more than once, %d lost, %d open, %d overtaken by the end of their quote"
        .formatted(once, unknown, unknownButDelivered, twice, lost, open, expired);
  }
}
