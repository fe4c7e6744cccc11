package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.process.desk.Places;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Acme's relay takes its time with all mails that may be on their way at once. */
@WithScriptedRelay
class BusyRelayTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired Places places;
  private AcmeRows acme;
  private int onTheirWay;

  @BeforeEach
  void acmesMailsAreOnTheirWay() {
    acme = AcmeRows.in(tenants, routing);
    while (places.takes(acme.tenant)) {
      onTheirWay++;
    }
  }

  @Test
  void theNextOneWaitsUnclaimedAndLeavesWhenOneHasArrived() throws Exception {
    UUID mail = acme.plan(ledger, acme.notice());
    CompletableFuture<Delivery> delivery = inBackground(acme, mail);

    arrivesOfAnother();
    assertThat(state(acme, mail)).isEqualTo(MessageState.PLANNED);
    places.leaves(acme.tenant);

    assertThat(delivery.get(60, TimeUnit.SECONDS)).isEqualTo(Delivery.DONE);
    assertThat(state(acme, mail)).isEqualTo(MessageState.ACCEPTED);
    assertThat(onTheirWay).isPositive();
  }

  /** Meanwhile, and without waiting for Acme's. */
  private void arrivesOfAnother() {
    AcmeRows rival = AcmeRows.in(tenants, routing);
    UUID mail = rival.plan(ledger, rival.notice());
    assertThat(deliveries.deliver(rival.tenant, mail)).isEqualTo(Delivery.DONE);
    assertThat(state(rival, mail)).isEqualTo(MessageState.ACCEPTED);
  }

  private CompletableFuture<Delivery> inBackground(AcmeRows rows, UUID mail) {
    return CompletableFuture.supplyAsync(
        () -> deliveries.deliver(rows.tenant, mail), Executors.newVirtualThreadPerTaskExecutor());
  }

  private MessageState state(AcmeRows rows, UUID mail) {
    return tenants.as(rows.tenant, () -> ledger.find(mail).orElseThrow().state());
  }
}
