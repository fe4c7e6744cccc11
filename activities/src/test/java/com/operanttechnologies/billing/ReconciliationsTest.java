package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.billing.reconciliation.Compared;
import com.operanttechnologies.billing.reconciliation.Reconciliations;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ReconciliationsTest {
  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingEngine builtIn;
  @Autowired BillingOverview overview;
  @Autowired Reconciliations reconciliations;
  @Autowired Tenants tenants;

  private UUID tenant;
  private Signed signed;

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
  }

  private List<Compared> rows(boolean differing) {
    return reconciliations.find(tenant, differing, null, 50).rows();
  }

  @Test
  void whatIsBilledAsAcceptedIsEqual() {
    runs.drive(tenant, runs.row(signed), builtIn);

    assertThat(rows(false))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.equal()).isTrue();
          assertThat(row.difference()).isEqualByComparingTo("0");
          assertThat(row.reasons()).isEmpty();
        });
    assertThat(rows(true)).isEmpty();
  }

  @Test
  void whatHasNotBegunIsADifferenceWithItsReason() {
    assertThat(rows(true))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.state()).isEqualTo("waiting");
          assertThat(row.billed()).isEqualByComparingTo("0");
          assertThat(row.reasons()).containsExactly("It has not been handed over to billing yet.");
        });
  }

  @Test
  void aWrongTaxIsNamedWithItsAmount() {
    runs.drive(tenant, runs.row(signed), billing(-1));

    BigDecimal tax = signed.priced().dueFirst().sum().tax();
    BigDecimal wrong = tax.subtract(new BigDecimal("0.01"));
    assertThat(rows(true))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.state()).isEqualTo("failed");
          assertThat(row.reasons())
              .contains(
                  "Nothing of it is billed.",
                  "Tax: accepted %s, billed %s, difference -0.01.".formatted(tax, wrong));
        });
  }

  @Test
  void anUndoneAcceptanceHasNothingToBill() {
    UUID row = runs.row(signed);
    runs.drive(tenant, row, builtIn);
    tenants.run(
        tenant,
        () -> {
          tenants.sql("update quote_version set state = 'withdrawn'").update();
          tenants.sql("update provisioning set state = 'undone', undone = true").update();
        });

    assertThat(rows(false))
        .singleElement()
        .satisfies(compared -> {
          assertThat(compared.accepted()).isEqualByComparingTo("0");
          assertThat(compared.equal()).isTrue();
        });
  }

  @Test
  void pagesFollowOneAnother() {
    signedQuotes.sign(tenant, signedQuotes.bob(tenant, "bert@example.com"), oar());

    var first = reconciliations.find(tenant, false, null, 1);
    var second = reconciliations.find(tenant, false, first.next(), 1);

    assertThat(first.rows()).hasSize(1);
    assertThat(second.rows()).extracting(Compared::quote).containsExactly(signed.quote());
    assertThat(second.next()).isNull();
  }

  @Test
  void aWrongCursorIsSaidSo() {
    assertThatThrownBy(() -> reconciliations.find(tenant, false, "yesterday", 50))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void thePreviewIsTheInvoice() {
    InvoiceDraft preview = InvoiceDraft.of(signed.priced());

    runs.drive(tenant, runs.row(signed), builtIn);

    QuoteBilling.Invoice invoice = overview.of(tenant, signed.quote()).invoices().getFirst();
    assertThat(invoice.lines())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(preview.lines());
    assertThat(invoice.totals()).isEqualTo(preview.totals());
    assertThat(
            tenants.as(
                tenant,
                () ->
                    tenants
                        .sql("select net from billing_invoice_line order by position")
                        .query(BigDecimal.class)
                        .list()))
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(preview.lines().stream().map(InvoiceLine::net).toList());
  }

  static PriceRequest oar() {
    return new PriceRequest(
        "EUR",
        List.of(SignedQuotes.line("1", "Oar", "1", "10", "20", Interval.ONCE, false)),
        null,
        null,
        Set.of());
  }

  /** An engine whose tax is off by some cents. */
  private BillingEngine billing(int cents) {
    Invoices wrong =
        new Invoices() {
          @Override
          public Issued issue(UUID of, String key, Order order) {
            return off(builtIn.invoices().issue(of, key, order));
          }

          @Override
          public Issued find(UUID of, String key) {
            return off(builtIn.invoices().find(of, key));
          }

          @Override
          public BigDecimal setOff(UUID of, String key, Prepayment payment) {
            return builtIn.invoices().setOff(of, key, payment);
          }

          @Override
          public void cancel(UUID of, String key) {
            builtIn.invoices().cancel(of, key);
          }

          private Issued off(Issued right) {
            BigDecimal by = BigDecimal.valueOf(cents, 2);
            Sum sum = right.totals();
            return new Issued(
                right.ref(),
                right.number(),
                right.currency(),
                new Sum(sum.net(), sum.tax().add(by), sum.gross().add(by)));
          }
        };
    return new BillingEngine(builtIn.accounts(), builtIn.subscriptions(), wrong);
  }
}
