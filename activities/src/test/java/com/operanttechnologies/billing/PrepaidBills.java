package com.operanttechnologies.billing;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What Bob pays of his first invoice when he accepts. */
@Component
class PrepaidBills {
  static final BigDecimal DEPOSIT = new BigDecimal("1000.00");

  private final Tenants tenants;
  private final Prepayments prepayments;

  PrepaidBills(Tenants tenants, Prepayments prepayments) {
    this.tenants = tenants;
    this.prepayments = prepayments;
  }

  /** Told twice, as providers do. */
  Prepayment paid(Signed signed, String reference) {
    Prepayment payment =
        Prepayment.received(
            UUID.randomUUID(),
            signed.quote(),
            signed.version(),
            "deposit",
            "EUR",
            DEPOSIT,
            reference,
            tenants.now());
    tenants.run(
        signed.tenant(),
        () -> {
          prepayments.received(payment);
          prepayments.received(payment);
        });
    return payment;
  }

  Prepayment of(Signed signed) {
    return prepayments.of(signed.tenant(), signed.quote()).getFirst();
  }

  static BigDecimal left(Signed signed) {
    return signed.priced().dueFirst().sum().gross().subtract(DEPOSIT);
  }
}
