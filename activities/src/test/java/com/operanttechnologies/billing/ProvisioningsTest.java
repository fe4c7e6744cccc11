package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@WithDatabase
class ProvisioningsTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired SignedQuotes signedQuotes;
  @Autowired Provisionings provisionings;
  @Autowired BillingOverview overview;
  @Autowired Heard heard;

  /** Listens as notices do. */
  @Component
  static class Heard {
    private final List<ProvisioningEnded> events = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ProvisioningEnded event) {
      events.add(event);
    }
  }

  @Test
  void whatIsStartedTwiceIsBilledOnceByTheRunningProduct() {
    UUID tenant = acme.sails();
    Signed signed = signedQuotes.sails(tenant);

    UUID first = start(tenant, signed);
    UUID again = start(tenant, signed);

    assertThat(again).isEqualTo(first);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> overview.of(tenant, signed.quote()).state() == ProvisioningState.DONE);
    assertThat(overview.of(tenant, signed.quote()).invoices()).hasSize(1);
    assertThat(heard.events)
        .contains(new ProvisioningEnded(tenant, signed.quote(), first, true, null));
    assertThat(due(first)).isZero();
  }

  @Test
  void aQuoteThatWasNotHandedOverHasNoBilling() {
    UUID tenant = acme.sails();
    Signed signed = signedQuotes.sails(tenant);

    assertThat(overview.of(tenant, signed.quote())).isEqualTo(QuoteBilling.NONE);
  }

  private UUID start(UUID tenant, Signed signed) {
    return tenants.as(tenant, () -> provisionings.start(signed.quote(), signed.version()));
  }

  private long due(UUID provisioning) {
    return routing
        .sql("select count(*) from due where subject_id = :id")
        .param("id", provisioning)
        .query(Long.class)
        .single();
  }
}
