package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.billing.AcceptedQuote;
import com.operanttechnologies.billing.AcceptedQuotes;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.jdbc.QuoteTable.QuoteRow;
import com.operanttechnologies.tenant.Organisations;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was accepted, as billing sees it: the version, the chosen options, the signed total. */
@Component
class JdbcAcceptedQuotes implements AcceptedQuotes {
  private final QuoteTable quotes;
  private final VersionTable versions;
  private final AcceptanceTable acceptances;
  private final Organisations organisations;

  JdbcAcceptedQuotes(
      QuoteTable quotes,
      VersionTable versions,
      AcceptanceTable acceptances,
      Organisations organisations) {
    this.quotes = quotes;
    this.versions = versions;
    this.acceptances = acceptances;
    this.organisations = organisations;
  }

  @Override
  public AcceptedQuote of(UUID id) {
    Acceptance acceptance = acceptances.of(id).orElseThrow(() -> notAccepted(id));
    QuoteVersion version = versions.find(id).orElseThrow(() -> notAccepted(id));
    QuoteRow quote = quotes.find(version.quote()).orElseThrow(() -> notAccepted(id));
    return new AcceptedQuote(
        quote.id(),
        id,
        quote.number(),
        version.terms().poNumber(),
        quote.owner(),
        customer(quote.contact(), version.customer()),
        LocalDate.ofInstant(acceptance.at(), organisations.current().zone()),
        acceptance.totals().dueFirst().gross(),
        QuotePricing.of(version, acceptance.choice()));
  }

  private static AcceptedQuote.Customer customer(UUID contact, Customer customer) {
    return new AcceptedQuote.Customer(
        contact,
        customer.name(),
        customer.email(),
        customer.company(),
        customer.address(),
        customer.vatId());
  }

  private static IllegalStateException notAccepted(UUID version) {
    return new IllegalStateException("Version " + version + " has not been accepted");
  }
}
