package com.operanttechnologies.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.AcceptedQuote;
import com.operanttechnologies.billing.AcceptedQuotes;
import com.operanttechnologies.billing.BillingEngine;
import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.Invoices;
import com.operanttechnologies.billing.SignedQuotes;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.Subscriptions;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class InvoiceNumbersTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired AcceptedQuotes accepted;
  @Autowired BillingEngine engine;

  @Test
  void numbersHaveNoGapsHoweverManyAreIssuedAtOnceAndHoweverOften() throws Exception {
    UUID tenant = acme.sails();
    Invoices.Order order = order(tenant);

    List<String> numbers =
        atOnce(
            IntStream.range(0, 24)
                .<Callable<String>>mapToObj(
                    i -> () -> engine.invoices().issue(tenant, "key" + i % 8, order).number())
                .toList());

    assertThat(numbers.stream().distinct().sorted())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "INV-%s-%04d".formatted(Year.now(), i))
                .toList());
  }

  @Test
  void aKeyIsOneSubscriptionHoweverOftenItIsStartedAtOnce() throws Exception {
    UUID tenant = acme.sails();
    Signed signed = signedQuotes.sails(tenant);
    AcceptedQuote quote = tenants.as(tenant, () -> accepted.of(signed.version()));
    var account = engine.accounts().open(tenant, "bob", UUID.randomUUID(), quote.customer());
    var order =
        new Subscriptions.Order(
            account.ref(),
            com.operanttechnologies.money.Interval.MONTH,
            "EUR",
            quote.priced().month().sum(),
            Term.PLAIN,
            Term.PLAIN.from(quote.acceptedOn(), com.operanttechnologies.money.Interval.MONTH),
            List.of(),
            List.of());

    List<String> refs =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<String>>mapToObj(
                    _ -> () -> engine.subscriptions().start(tenant, "month", order))
                .toList());

    assertThat(refs.stream().distinct()).hasSize(1);
  }

  private Invoices.Order order(UUID tenant) {
    Signed signed = signedQuotes.sails(tenant);
    AcceptedQuote quote = tenants.as(tenant, () -> accepted.of(signed.version()));
    var account = engine.accounts().open(tenant, "bob", UUID.randomUUID(), quote.customer());
    return new Invoices.Order(
        account.ref(), quote.number(), quote.poNumber(), InvoiceDraft.of(quote.priced()));
  }

  private static List<String> atOnce(List<Callable<String>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<String> answers = new java.util.ArrayList<>();
      for (Future<String> answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
