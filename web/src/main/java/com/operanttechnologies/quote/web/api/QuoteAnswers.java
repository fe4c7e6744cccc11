package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a quote: JSON, its address, and the mark by which an edit knows what it edits. */
@Component
class QuoteAnswers {
  static final String ROOT = "/api/v1/quotes";

  private final Tenants tenants;
  private final AcceptanceTable acceptances;
  private final Payments payments;
  private final LineProducts products;

  QuoteAnswers(
      Tenants tenants, AcceptanceTable acceptances, Payments payments, LineProducts products) {
    this.tenants = tenants;
    this.acceptances = acceptances;
    this.payments = payments;
    this.products = products;
  }

  ResponseEntity<QuoteJson> ok(CurrentKey key, Quote quote) {
    return with(HttpStatus.OK, key, quote);
  }

  ResponseEntity<QuoteJson> with(HttpStatus status, CurrentKey key, Quote quote) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).eTag(Integer.toString(quote.current().edits()));
    if (status == HttpStatus.CREATED) {
      answer.location(URI.create(ROOT + "/" + quote.id()));
    }
    return answer.body(
        QuoteJson.of(
            quote,
            new QuoteJson.Known(
                acceptance(key, quote),
                payments.term(key.tenant(), quote.id()),
                products(key, quote))));
  }

  private Map<String, LineProduct> products(CurrentKey key, Quote quote) {
    return tenants.as(key.tenant(), () -> products.of(quote.current().id()));
  }

  private @Nullable Acceptance acceptance(CurrentKey key, Quote quote) {
    return quote.state() instanceof QuoteState.Accepted
        ? tenants.as(key.tenant(), () -> acceptances.of(quote.current().id())).orElse(null)
        : null;
  }
}
