package com.operanttechnologies.endurance;

import com.operanttechnologies.endurance.Deals.Deal;
import com.operanttechnologies.endurance.billing.BillingBooks;
import com.operanttechnologies.endurance.billing.BillingBooks.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what the product says of a deal with what it has to be, and with billing's own books.
 */
final class BillingCheck {
  private static final Count ALL = new Count(1, 2, 1);
  private static final Count NOTHING = new Count(0, 0, 0);

  /** What a quote's story has to tell of an acceptance and its bill, and how often. */
  static final Map<String, Integer> ONCE =
      Map.of(
          "quote_accepted",
          1,
          "accepted_document_sealed",
          1,
          "account_opened",
          1,
          "subscription_started",
          2,
          "invoice_issued",
          1,
          "reconciled",
          1);

  private final Deals deals;
  private final MailSink mails;
  private final @Nullable BillingBooks books;

  /**
   * @param books of the billing service; absent: the product bills by itself
   */
  BillingCheck(Deals deals, MailSink mails, @Nullable BillingBooks books) {
    this.deals = deals;
    this.mails = mails;
    this.books = books;
  }

  /**
   * What was found of one deal.
   *
   * @param standing what stands in the product
   * @param sent copies of the accepted document that arrived once
   * @param unknown copies of which nobody can know
   */
  record Found(Count standing, boolean equal, int sent, int unknown, List<String> findings) {}

  /** It has to be billed once. */
  Found billed(Deal deal) {
    JsonNode offer = deals.read(deal.id(), "");
    JsonNode billing = deals.read(deal.id(), "/billing");
    String gross = offer.at("/totals/gross").asString();
    List<String> findings = new ArrayList<>();
    expect(findings, "state", "accepted", offer.at("/state").asString());
    expect(findings, "billing", "done", billing.at("/state").asString(""));
    expect(findings, "standing in the product", ALL, standing(billing));
    expect(findings, "invoice", gross, billing.at("/invoices/0/gross").asString(""));
    expect(findings, "accepted", gross, billing.at("/reconciliation/accepted").asString(""));
    expect(findings, "billed", gross, billing.at("/reconciliation/billed").asString(""));
    expect(findings, "story", ONCE, story(deal));
    JsonNode evidence = deals.read(deal.id(), "/evidence");
    expect(findings, "unsealed", false, evidence.at("/seal/level").asString("").isEmpty());
    expect(findings, "chain intact", true, evidence.at("/events/intact").asBoolean(false));
    if (books != null) {
      String invoice = billing.at("/invoices/0/number").asString("") + " " + gross;
      expect(findings, "standing in the books", ALL, books.standing(deal.email()));
      expect(findings, "ever in the books", ALL, books.made(deal.email()));
      expect(findings, "invoices in the books", List.of(invoice), books.invoices(deal.email()));
    }
    return found(deal, billing, "acceptance", findings);
  }

  /** It was accepted and undone: nothing may stand of it. */
  Found undone(Deal deal) {
    JsonNode billing = deals.read(deal.id(), "/billing");
    List<String> findings = new ArrayList<>();
    expect(findings, "state", "withdrawn", deals.read(deal.id(), "").at("/state").asString());
    expect(findings, "billing", "undone", billing.at("/state").asString(""));
    expect(findings, "standing in the product", NOTHING, standing(billing));
    expect(findings, "left", "", billing.at("/error").asString(""));
    if (books != null) {
      expect(findings, "standing in the books", NOTHING, books.standing(deal.email()));
      expect(findings, "invoices ever", 1L, books.made(deal.email()).invoices());
    }
    return found(deal, billing, "acceptance_undone", findings);
  }

  private static void expect(List<String> findings, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      findings.add("%s: %s instead of %s".formatted(what, found, expected));
    }
  }

  private static Count standing(JsonNode billing) {
    return new Count(
        billing.at("/account/state").asString("").equals("open") ? 1 : 0,
        in(billing.at("/subscriptions"), "active"),
        in(billing.at("/invoices"), "open"));
  }

  private static long in(JsonNode things, String state) {
    return things.valueStream().filter(each -> each.at("/state").asString().equals(state)).count();
  }

  private Map<String, Integer> story(Deal deal) {
    Map<String, Integer> story = new HashMap<>();
    for (JsonNode entry : deals.read(deal.id(), "/timeline").at("/items")) {
      String kind = entry.at("/kind").asString();
      if (ONCE.containsKey(kind)) {
        story.merge(kind, 1, Integer::sum);
      }
    }
    return story;
  }

  /** The ledger's word about each mail of this kind, one to each recipient, against the sink's. */
  private Found found(Deal deal, JsonNode billing, String kind, List<String> findings) {
    Map<String, Integer> recipients = new HashMap<>();
    int sent = 0;
    int unknown = 0;
    for (JsonNode mail : deals.read(deal.id(), "/messages").at("/items")) {
      if (mail.at("/kind").asString().equals(kind)) {
        int times = mails.deliveries(mail.at("/messageId").asString());
        boolean isUnknown = mail.at("/state").asString().equals("unknown") && times <= 1;
        boolean isSent = mail.at("/state").asString().equals("accepted") && times == 1;
        recipients.merge(mail.at("/recipient").asString(), 1, Integer::sum);
        sent += isSent ? 1 : 0;
        unknown += isUnknown ? 1 : 0;
        expect(findings, mail + " delivered " + times + " times, well", true, isSent || isUnknown);
      }
    }
    expect(findings, kind + " mails to Bob", 1, recipients.getOrDefault(deal.email(), 0));
    recipients.forEach((to, times) -> expect(findings, kind + " mails to " + to, 1, times));
    boolean equal = billing.at("/reconciliation/equal").asBoolean(false);
    return new Found(standing(billing), equal, sent, unknown, findings);
  }
}
