package com.operanttechnologies.billing.golden;

import static com.operanttechnologies.billing.AdapterRuns.Adapter.STRIPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.operanttechnologies.billing.AdapterRuns;
import com.operanttechnologies.billing.AdapterRuns.Adapter;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.billing.ProvisioningState;
import com.operanttechnologies.billing.QuoteBilling;
import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.QuoteBilling.ShortBill;
import com.operanttechnologies.billing.QuoteBilling.Subscription;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Must: the golden vectors agree in each billing adapter. What an adapter cannot bill to the cent
 * it refuses, and nothing else.
 */
@WithDatabase
class GoldenBillsTest {
  @Autowired AdapterRuns runs;

  /** One price by one adapter. */
  private record Bill(Adapter by, PublishedPrice price) {
    Arguments named() {
      return arguments(by, price);
    }
  }

  private static Stream<Bill> bills() {
    List<PublishedPrice> prices = PublishedPrice.all();
    return Stream.of(Adapter.values())
        .flatMap(by -> prices.stream().map(price -> new Bill(by, price)));
  }

  /** On the published day of acceptance; Stripe's clock is the machine's, so that it is today. */
  private QuoteBilling billing(Adapter by, PublishedPrice price) throws IOException {
    return runs.bill(by, price.request(), by == STRIPE ? null : price.accepted());
  }

  static Stream<Arguments> billed() {
    return bills()
        .filter(each -> Unbillable.reason(each.by, each.price).isEmpty())
        .map(Bill::named);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("billed")
  void whatIsBilledFirstAndBeforeABillingDayIsThePublishedPrice(Adapter by, PublishedPrice price)
      throws IOException {
    QuoteBilling billing = billing(by, price);

    assertThat(billing.error()).isNull();
    assertThat(billing.state()).isEqualTo(ProvisioningState.DONE);
    assertThat(billing.invoices())
        .extracting(invoice -> text(invoice.totals(), invoice.currency()))
        .isEqualTo(price.hasFirstInvoice() ? List.of(price.dueFirst()) : List.of());
    assertThat(billing.invoices()).allSatisfy(GoldenBillsTest::assertAddsUp);
    assertThat(billing.reconciliation()).extracting("equal").isEqualTo(true);
    if (by != STRIPE) {
      assertThat(billing.subscriptions().stream().flatMap(GoldenBillsTest::days))
          .isEqualTo(price.shorts());
    }
  }

  static Stream<Arguments> refused() {
    return bills()
        .filter(each -> Unbillable.reason(each.by, each.price).isPresent())
        .map(Bill::named);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void whatAnAdapterCannotBillToTheCentItRefusesInTheseWords(Adapter by, PublishedPrice price)
      throws IOException {
    QuoteBilling billing = billing(by, price);

    assertThat(billing.state()).isEqualTo(ProvisioningState.FAILED);
    assertThat(billing.error()).startsWith(Unbillable.reason(by, price).orElseThrow());
    assertThat(billing.invoices()).allMatch(invoice -> invoice.state().equals("void"));
  }

  @Test
  void whatIsNamedAsRefusedIsPublished() {
    assertThat(PublishedPrice.all())
        .extracting(PublishedPrice::name)
        .containsAll(Unbillable.names());
  }

  private static void assertAddsUp(Invoice invoice) {
    BigDecimal lines =
        invoice.lines().stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal taxes =
        invoice.taxes().stream().map(tax -> tax.tax()).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(lines).isEqualByComparingTo(invoice.totals().net());
    assertThat(taxes).isEqualByComparingTo(invoice.totals().tax());
  }

  /** What is billed before its billing day, in words. */
  private static Stream<String> days(Subscription made) {
    ShortBill bill = made.shortPeriod();
    return bill == null
        ? Stream.empty()
        : Stream.of(
            "%s from %s until %s: %s"
                .formatted(
                    made.interval(),
                    bill.from(),
                    bill.until(),
                    text(bill.totals(), made.currency())));
  }

  private static String text(Sum sum, String code) {
    IsoCurrency currency = IsoCurrency.of(code);
    return "%s + %s = %s"
        .formatted(currency.text(sum.net()), currency.text(sum.tax()), currency.text(sum.gross()));
  }
}
