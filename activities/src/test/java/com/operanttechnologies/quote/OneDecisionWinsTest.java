package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Accept, decline, expire, withdraw and revise at once: one of them decides about a version, and
 * each other one hears why not. {@code -Doperant.rounds=1000 -Doperant.at-once=100} makes it a long
 * trial in which a hundred meet on one quote, twenty of each kind.
 */
@WithoutProcesses
class OneDecisionWinsTest {
  private static final int ROUNDS = Integer.getInteger("operant.rounds", 20);
  private static final int KINDS = 5;
  private static final int OF_EACH = Math.max(1, Integer.getInteger("operant.at-once", 10) / KINDS);
  private static final Set<String> DECIDED =
      Set.of("accepted", "declined", "expired", "withdrawn", "superseded");

  @Autowired QuoteProcess process;
  @Autowired SellerDecisions seller;
  @Autowired Revisions revisions;
  @Autowired Bargain bargain;

  /** What came of one attempt: done, or why not. */
  private record Outcome(String what, boolean done, String answer) {}

  private interface Attempt {
    /** The answer to a refusal; empty when it was done. */
    String run();
  }

  private static String answer(Decision decision) {
    return switch (decision) {
      case Decision.Recorded _ -> "";
      case Decision.Refused refused -> refused.reason().name();
      case Decision.ContentChanged changed -> "changed: " + changed.changes().size();
      case Decision.Incomplete incomplete -> throw new AssertionError(incomplete);
      case Decision.CodeNeeded needed -> throw new AssertionError(needed);
    };
  }

  private Map<String, Attempt> attempts(Offer offer) {
    PublicQuote accepting = bargain.page(offer);
    PublicQuote declining = bargain.page(offer);
    return Map.of(
        "accepted",
        () -> answer(bargain.accept(accepting)),
        "declined",
        () -> answer(bargain.decline(declining)),
        "expired",
        () -> expire(offer),
        "withdrawn",
        () -> {
          seller.withdraw(offer.tenant(), offer.quote(), Actor.PRODUCT);
          return "";
        },
        "superseded",
        () -> {
          revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);
          bargain.sendAgain(offer);
          return bargain.states(offer).getLast().equals("sent") ? "" : "not sent";
        });
  }

  private String expire(Offer offer) {
    bargain.update(
        offer, "update quote_version set expires_at = now() where version = 1 and state = 'sent'");
    process.recordExpiry(offer.tenant().toString(), offer.quote().toString());
    return bargain.states(offer).getFirst().equals("expired") ? "" : "not expired";
  }

  private static Outcome outcome(String what, Attempt attempt, CyclicBarrier start)
      throws Exception {
    start.await();
    try {
      String answer = attempt.run();
      return new Outcome(what, answer.isEmpty(), answer);
    } catch (IllegalTransition | Conflict | InvalidInput refused) {
      return new Outcome(what, false, String.valueOf(refused.getMessage()));
    }
  }

  private List<Outcome> atOnce(ExecutorService hands, Offer offer, Random random) throws Exception {
    List<Map.Entry<String, Attempt>> attempts = new ArrayList<>(attempts(offer).entrySet());
    for (int more = 1; more < OF_EACH; more++) {
      attempts.addAll(attempts(offer).entrySet());
    }
    Collections.shuffle(attempts, random);
    CyclicBarrier start = new CyclicBarrier(attempts.size());
    List<Future<Outcome>> running =
        attempts.stream()
            .map(each -> hands.submit(() -> outcome(each.getKey(), each.getValue(), start)))
            .toList();
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> each : running) {
      outcomes.add(each.get());
    }
    return outcomes;
  }

  @Test
  void exactlyOneWinsAndEveryOtherGetsAClearAnswer() throws Exception {
    Random random = new Random(ROUNDS);
    Map<String, Integer> winners = new TreeMap<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(KINDS * OF_EACH)) {
      for (int round = 0; round < ROUNDS; round++) {
        Offer offer = bargain.sent();
        List<Outcome> outcomes = atOnce(hands, offer, random);
        winners.merge(judge(offer, outcomes), 1, Integer::sum);
      }
    }
    System.out.println(
        "Winners of %d rounds with %d at once: %s".formatted(ROUNDS, KINDS * OF_EACH, winners));

    assertThat(winners.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROUNDS);
  }

  /* A revision may follow a decline, an expiry or a withdrawal: then it supersedes them. */
  private String judge(Offer offer, List<Outcome> outcomes) {
    String first = bargain.states(offer).getFirst();
    int acceptances = bargain.count(offer.tenant(), "select count(*) from acceptance");
    boolean accepted = acceptances == 1;
    List<String> done = outcomes.stream().filter(Outcome::done).map(Outcome::what).toList();
    List<String> story = bargain.story(offer);
    String all = outcomes + " " + bargain.states(offer) + " " + story;

    assertThat(DECIDED).as(all).contains(first);
    assertThat(acceptances).as(all).isLessThanOrEqualTo(1);
    assertThat(first.equals("accepted")).as(all).isEqualTo(accepted);
    assertThat(done.contains("accepted")).as(all).isEqualTo(accepted);
    assertThat(decisions(first, story)).as(all).isLessThanOrEqualTo(1);
    assertThat(often(done, "declined")).as(all).isEqualTo(often(story, "quote_declined"));
    assertThat(often(done, "withdrawn")).as(all).isEqualTo(often(story, "quote_withdrawn"));
    if (accepted) {
      // who accepts twice what the page showed hears that it is accepted
      assertThat(done).as(all).containsOnly("accepted");
    } else {
      assertThat(done).as(all).isNotEmpty();
    }
    assertThat(outcomes).as(all).allMatch(each -> each.done() || each.answer().length() > 3);
    return first;
  }

  /** How often the first version was decided about; withdrawing may mean a later one. */
  private static int decisions(String first, List<String> story) {
    return often(story, "quote_accepted")
        + often(story, "quote_declined")
        + often(story, "quote_expired")
        + (first.equals("withdrawn") ? 1 : 0);
  }

  private static int often(List<String> all, String one) {
    return Collections.frequency(all, one);
  }
}
