package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class TransitionsTest {
  private static final Set<String> DECISIONS =
      Set.of("quote_accepted", "quote_declined", "quote_withdrawn");

  @Autowired SellerDecisions seller;
  @Autowired Bargain bargain;

  @RepeatedTest(3)
  void letExactlyOneOfAHundredDecisionsAtOnceWin() throws Exception {
    Offer offer = bargain.sent();
    List<Callable<Boolean>> decisions = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      PublicQuote page = bargain.page(offer);
      decisions.add(
          switch (i % 3) {
            case 0 -> () -> bargain.accept(page) instanceof Decision.Recorded;
            case 1 -> () -> bargain.decline(page) instanceof Decision.Recorded;
            default -> () -> isWithdrawn(offer);
          });
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int recorded = 0;
      for (Future<Boolean> decision : threads.invokeAll(decisions)) {
        recorded += decision.get() ? 1 : 0;
      }
      assertThat(recorded).isPositive();
    }

    assertOneDecision(offer);
  }

  private void assertOneDecision(Offer offer) {
    String state = bargain.state(offer);
    assertThat(bargain.story(offer).stream().filter(DECISIONS::contains))
        .containsExactly("quote_" + state);
    assertThat(bargain.count(offer.tenant(), "select count(*) from acceptance"))
        .isEqualTo(state.equals("accepted") ? 1 : 0);
  }

  private boolean isWithdrawn(Offer offer) {
    try {
      seller.withdraw(offer.tenant(), offer.quote(), Actor.PRODUCT);
      return true;
    } catch (IllegalTransition tooLate) {
      return false;
    }
  }
}
