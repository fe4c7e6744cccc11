package com.operanttechnologies.quote.sealing;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.evidence.AcceptanceRecord;
import com.operanttechnologies.evidence.AcceptanceRecord.Offer;
import com.operanttechnologies.evidence.AcceptanceRecord.Option;
import com.operanttechnologies.evidence.AcceptanceRecord.Quantity;
import com.operanttechnologies.evidence.AcceptanceRecord.Signer;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.timeline.EventChain;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** From an acceptance in the database to the record that travels with the document. */
@Component
class AcceptanceRecords {
  private final Organisations organisations;
  private final EventChain events;

  AcceptanceRecords(Organisations organisations, EventChain events) {
    this.organisations = organisations;
    this.events = events;
  }

  AcceptanceRecord of(Quote quote, QuoteVersion version, Acceptance acceptance, byte[] sent) {
    IsoCurrency currency = IsoCurrency.of(version.currency());
    return new AcceptanceRecord(
        new Offer(
            quote.number(),
            version.version(),
            version.currency(),
            acceptance.hash(),
            Digests.sha256(sent),
            sent.length),
        signer(acceptance),
        chosen(version, acceptance, currency),
        quantities(version, acceptance),
        totals(acceptance.totals(), currency),
        events.of(quote.id()));
  }

  private Signer signer(Acceptance acceptance) {
    return new Signer(
        acceptance.name(),
        acceptance.at().toString(),
        organisations.current().zone().getId(),
        acceptance.how(),
        acceptance.consentText(),
        acceptance.consentSha256(),
        acceptance.ip(),
        acceptance.userAgent(),
        acceptance.note());
  }

  private static List<Option> chosen(
      QuoteVersion version, Acceptance acceptance, IsoCurrency currency) {
    return QuotePricing.of(version, acceptance.choice()).lines().stream()
        .filter(priced -> acceptance.chosen().contains(priced.line().id()))
        .map(priced ->
            new Option(
                priced.line().id(), priced.line().description(), currency.text(priced.net())))
        .toList();
  }

  private static List<Quantity> quantities(QuoteVersion version, Acceptance acceptance) {
    return version.lines().stream()
        .filter(line -> acceptance.choice().quantities().containsKey(line.id()))
        .map(line ->
            new Quantity(
                line.id(),
                line.description(),
                PlainNumber.text(acceptance.choice().quantity(line))))
        .toList();
  }

  private static Map<String, Object> totals(Totals totals, IsoCurrency currency) {
    Map<String, Object> sums = new TreeMap<>();
    sums.put("dueFirst", sum(totals.dueFirst(), currency));
    sums.put("once", sum(totals.once(), currency));
    sums.put("month", sum(totals.month(), currency));
    if (totals.quarter() != null) {
      sums.put("quarter", sum(totals.quarter(), currency));
    }
    sums.put("year", sum(totals.year(), currency));
    sums.put("optional", sum(totals.optional(), currency));
    return sums;
  }

  private static Map<String, String> sum(Sum sum, IsoCurrency currency) {
    Map<String, String> amounts = new TreeMap<>();
    amounts.put("net", currency.text(sum.net()));
    amounts.put("tax", currency.text(sum.tax()));
    amounts.put("gross", currency.text(sum.gross()));
    if (sum.isRounded()) {
      amounts.put("rounding", currency.text(sum.rounding()));
    }
    return amounts;
  }
}
