package com.operanttechnologies.billing.prepayment;

import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What Bob pays of his first invoice when he accepts. */
@Component
public class PrepaidBills {
  public static final BigDecimal DEPOSIT = new BigDecimal("1000.00");

  private final Tenants tenants;
  private final Prepayments prepayments;

  PrepaidBills(Tenants tenants, Prepayments prepayments) {
    this.tenants = tenants;
    this.prepayments = prepayments;
  }

  /** Told twice, as providers do. */
  public Prepayment paid(UUID tenant, UUID quote, UUID version, String reference) {
    Prepayment payment =
        Prepayment.received(
            UUID.randomUUID(), quote, version, "deposit", "EUR", DEPOSIT, reference, Instant.now());
    tenants.run(
        tenant,
        () -> {
          prepayments.received(payment);
          prepayments.received(payment);
        });
    return payment;
  }

  public Prepayment of(UUID tenant, UUID quote) {
    return prepayments.of(tenant, quote).getFirst();
  }

  public static BigDecimal left(PricedQuote priced) {
    return priced.dueFirst().sum().gross().subtract(DEPOSIT);
  }
}
