package com.operanttechnologies.billing;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Quotes that Bob has signed, straight into the tables. */
@Component
public class SignedQuotes {
  private final Tenants tenants;
  private final JsonMapper json;
  private final AtomicInteger numbers = new AtomicInteger();

  SignedQuotes(Tenants tenants, JsonMapper json) {
    this.tenants = tenants;
    this.json = json;
  }

  public record Signed(
      UUID tenant, UUID quote, UUID version, UUID contact, UUID ada, PricedQuote priced) {}

  /** Sails once, berth by the month, insurance by the year, ten per cent off. */
  public Signed sails(UUID tenant) {
    return sign(
        tenant,
        bob(tenant, "bob@example.com"),
        new PriceRequest(
            "EUR",
            List.of(
                line("1", "Mainsail", "2", "1999.99", "20", Interval.ONCE, false),
                line("2", "Sailing guide", "1", "7.45", "5.5", Interval.ONCE, false),
                line("3", "Berth", "1", "149.95", "20", Interval.MONTH, false),
                line("4", "Insurance", "1", "333.33", "0", Interval.YEAR, false),
                line("5", "Spinnaker", "1", "800", "20", Interval.ONCE, true),
                line("6", "Storm jib", "1", "500", "20", Interval.ONCE, true)),
            BigDecimal.TEN,
            null,
            Set.of("5")));
  }

  UUID bob(UUID tenant, String email) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into contact (tenant_id, email, name)
                    values (:tenant, :email, 'Bob') returning id
                    """)
                .param("email", email)
                .query(UUID.class)
                .single());
  }

  Signed sign(UUID tenant, UUID contact, PriceRequest request) {
    return tenants.as(tenant, () -> signHere(tenant, contact, request));
  }

  private Signed signHere(UUID tenant, UUID contact, PriceRequest request) {
    PricedQuote priced = Calculator.price(request);
    UUID ada = ada();
    UUID quote =
        tenants
            .sql(
                """
                insert into quote (tenant_id, number, contact_id, owner_id)
                values (:tenant, :number, :contact, :ada) returning id
                """)
            .param("number", "Q-2026-%04d".formatted(numbers.incrementAndGet()))
            .param("contact", contact)
            .param("ada", ada)
            .query(UUID.class)
            .single();
    UUID version = version(quote, request, priced);
    Map<String, UUID> ids = new HashMap<>();
    for (int i = 0; i < priced.lines().size(); i++) {
      PricedLine line = priced.lines().get(i);
      ids.put(line.line().id(), line(version, i + 1, line));
    }
    accept(version, request.chosenOptions().stream().map(ids::get).toList(), priced);
    return new Signed(tenant, quote, version, contact, ada, priced);
  }

  private UUID ada() {
    return tenants
        .sql(
            """
            insert into member (tenant_id, email, name, role, state)
            values (:tenant, :email, 'Ada', 'admin', 'active') returning id
            """)
        .param("email", UUID.randomUUID() + "@acme.example")
        .query(UUID.class)
        .single();
  }

  private UUID version(UUID quote, PriceRequest request, PricedQuote priced) {
    return tenants
        .sql(
            """
            insert into quote_version (tenant_id, quote_id, version, state, currency, valid_until,
              customer, seller, discount_percent, discount_amount, po_number, totals, hash,
              text_lines, cash_rounding, billing_day)
            values (:tenant, :quote, 1, 'accepted', :currency, '2026-12-31',
              '{"name": "Bob", "email": "bob@example.com"}', '{"name": "Acme Sails"}', :percent,
              :amount, 'PO-7', :totals::jsonb, 'hash', :texts::jsonb, nullif(:coins::numeric, 0),
              :billingDay) returning id
            """)
        .param("quote", quote)
        .param("currency", request.currency())
        .param("percent", request.discountPercent())
        .param("amount", request.discountAmount())
        .param("totals", json.writeValueAsString(priced.totals()))
        .param("coins", request.cashRounding())
        .param("texts", json.writeValueAsString(headings(request)))
        .param("billingDay", request.lines().getLast().term().billingDay(), Types.INTEGER)
        .query(UUID.class)
        .single();
  }

  /** Each section is headed, and what stands behind it has a heading of its own. */
  private static List<Map<String, Object>> headings(PriceRequest request) {
    List<Map<String, Object>> headings = new ArrayList<>();
    for (SectionDiscount section : request.sections()) {
      if (!headings.isEmpty()) {
        headings.removeLast();
      }
      Map<String, Object> heading = heading(section.from());
      heading.put("discountPercent", section.percent());
      heading.put("discountAmount", section.amount());
      headings.add(heading);
      headings.add(heading(section.to()));
    }
    return headings;
  }

  private static Map<String, Object> heading(int after) {
    Map<String, Object> heading = new HashMap<>();
    heading.put("kind", "section");
    heading.put("after", after);
    heading.put("description", "From line " + after);
    return heading;
  }

  private UUID line(UUID version, int position, PricedLine priced) {
    PriceLine line = priced.line();
    return tenants
        .sql(
            """
            insert into quote_line (tenant_id, version_id, position, description, quantity,
              unit_price, discount_percent, discount_amount, tax_percent, interval, optional, net,
              starts_on, trial_days, term_periods, term_renews, minimum_periods, ramp)
            values (:tenant, :version, :position, :description, :quantity, :price, :percent,
              :amount, :tax, :interval, :optional, :net, :startsOn, :trial,
              :periods, :renews, :minimum, :ramp::jsonb) returning id
            """)
        .param("version", version)
        .param("position", position)
        .param("description", line.description())
        .param("quantity", line.quantity())
        .param("price", line.unitPrice())
        .param("percent", line.discountPercent())
        .param("amount", line.discountAmount())
        .param("tax", line.taxPercent())
        .param("interval", line.interval().code())
        .param("optional", line.optional())
        .param("net", priced.net())
        .param("startsOn", line.term().startsOn())
        .param("trial", line.term().trialDays())
        .param("periods", line.term().periods())
        .param("renews", line.term().renews())
        .param("minimum", line.term().minimumPeriods())
        .param("ramp", ramp(line.term().ramp()))
        .query(UUID.class)
        .single();
  }

  private @Nullable String ramp(List<RampStep> ramp) {
    return ramp.isEmpty() ? null : json.writeValueAsString(ramp);
  }

  private void accept(UUID version, List<UUID> chosen, PricedQuote priced) {
    tenants
        .sql(
            """
            insert into acceptance (tenant_id, version_id, how, name, hash, document_sha256, chosen,
              totals)
            values (:tenant, :version, 'link', 'Bob', 'hash', 'sha', :chosen, :totals::jsonb)
            """)
        .param("version", version)
        .param("chosen", chosen.toArray(UUID[]::new))
        .param("totals", json.writeValueAsString(priced.totals()))
        .update();
  }

  /** What comes again, taxed at 20 %. */
  static PriceLine line(String id, String what, String price, Interval interval, Term term) {
    return new PriceLine(
        id,
        what,
        BigDecimal.ONE,
        new BigDecimal(price),
        null,
        null,
        new BigDecimal("20"),
        interval,
        false,
        term);
  }

  static PriceLine line(
      String id,
      String description,
      String quantity,
      String price,
      String tax,
      Interval interval,
      boolean optional) {
    return new PriceLine(
        id,
        description,
        new BigDecimal(quantity),
        new BigDecimal(price),
        null,
        null,
        new BigDecimal(tax),
        interval,
        optional);
  }
}
