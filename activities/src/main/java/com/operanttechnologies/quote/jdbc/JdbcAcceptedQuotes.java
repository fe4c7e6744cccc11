package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.billing.AcceptedQuote;
import com.operanttechnologies.billing.AcceptedQuotes;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.jdbc.QuoteTable.QuoteRow;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was accepted, as billing sees it: the version, the chosen options, the signed total. */
@Component
class JdbcAcceptedQuotes implements AcceptedQuotes {
  private static final String ACCEPTANCE =
      """
      select a.chosen, a.totals, (a.at at time zone t.time_zone)::date as day
      from acceptance a
      join tenant t on t.tenant_id = a.tenant_id
      where a.version_id = :version
      """;

  private final Tenants tenants;
  private final QuoteTable quotes;
  private final VersionTable versions;
  private final Json json;

  JdbcAcceptedQuotes(Tenants tenants, QuoteTable quotes, VersionTable versions, Json json) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.json = json;
  }

  private record Acceptance(Set<String> chosen, Totals totals, LocalDate day) {}

  @Override
  public AcceptedQuote of(UUID id) {
    QuoteVersion version = versions.find(id).orElseThrow(() -> notAccepted(id));
    QuoteRow quote = quotes.find(version.quote()).orElseThrow(() -> notAccepted(id));
    Acceptance acceptance = acceptance(id);
    return new AcceptedQuote(
        quote.id(),
        id,
        quote.number(),
        version.terms().poNumber(),
        quote.owner(),
        customer(quote.contact(), version.customer()),
        acceptance.day(),
        acceptance.totals().dueFirst().gross(),
        QuotePricing.of(version, acceptance.chosen()));
  }

  private Acceptance acceptance(UUID version) {
    return tenants
        .sql(ACCEPTANCE)
        .param("version", version)
        .query((row, _) ->
            new Acceptance(
                ids(row.getArray("chosen")),
                json.read(row.getString("totals"), Totals.class),
                day(row)))
        .optional()
        .orElseThrow(() -> notAccepted(version));
  }

  private static Set<String> ids(Array array) throws SQLException {
    return Arrays.stream((UUID[]) array.getArray()).map(UUID::toString).collect(Collectors.toSet());
  }

  private static LocalDate day(ResultSet row) throws SQLException {
    return row.getObject("day", LocalDate.class);
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
