package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quote's whole way by its processes alone, on whichever Temporal the subclass names. */
abstract class QuoteStory {
  @Autowired Bargain bargain;
  @Autowired Tenants tenants;
  @Autowired Outbox outbox;

  @Test
  void leadsFromTheDraftToTheBill() {
    Offer offer = bargain.leaving();
    undoIsOver(offer);
    until(() -> bargain.state(offer).equals("sent"));
    bargain.accept(offer);
    until(() -> isProvisioned(offer));

    assertThat(bargain.story(offer))
        .containsOnlyOnce("quote_sent", "quote_accepted", "accepted_document_sealed");
    assertThat(bargain.count(offer.tenant(), "select count(*) from message where kind = 'quote'"))
        .isEqualTo(1);
  }

  private void undoIsOver(Offer offer) {
    tenants.run(
        offer.tenant(),
        () -> {
          tenants.sql("update quote_version set send_after = now()").update();
          outbox.changed(ProcessKind.QUOTE, offer.quote());
        });
  }

  private boolean isProvisioned(Offer offer) {
    return bargain.count(
            offer.tenant(), "select count(*) from provisioning where state = 'done' and equal")
        == 1;
  }

  private static void until(BooleanSupplier happened) {
    for (int i = 0; i < 1_200 && !happened.getAsBoolean(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(happened.getAsBoolean()).isTrue();
  }
}
