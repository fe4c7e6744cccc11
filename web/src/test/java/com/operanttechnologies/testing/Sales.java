package com.operanttechnologies.testing;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Sendings;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.recipient.RecipientInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What Ada sells to Bob: 50 sails at 241.67 with 20 % tax, service by the month, a cover if he
 * likes.
 */
public class Sales {
  private final Fixtures fixtures;
  private final Quotes quotes;
  private final Sendings sendings;
  private final Links links;
  private final Tenants tenants;
  private final ApplicationEventPublisher events;

  Sales(
      Fixtures fixtures,
      Quotes quotes,
      Sendings sendings,
      Links links,
      Tenants tenants,
      ApplicationEventPublisher events) {
    this.fixtures = fixtures;
    this.quotes = quotes;
    this.sendings = sendings;
    this.links = links;
    this.tenants = tenants;
    this.events = events;
  }

  /** A quote and the path of its page. */
  public record Sale(UUID tenant, UUID quote, UUID contact, String path, String option) {
    public String token() {
      return path.substring("/q/".length());
    }
  }

  public Sale drafted(String locale) {
    UUID tenant = fixtures.ada().tenant();
    Quote quote = quotes.draft(tenant, input(locale), null, Actor.PRODUCT);
    String option =
        quote.current().lines().stream().filter(Line::optional).findFirst().orElseThrow().id();
    String page = tenants.as(tenant, () -> links.quote(quote.id(), quote.contact()));
    return new Sale(tenant, quote.id(), quote.contact(), URI.create(page).getPath(), option);
  }

  public Sale sent() {
    return sent("en");
  }

  /** Bob's as ever, with other lines. */
  public Sale sent(LineInput... lines) {
    UUID tenant = fixtures.ada().tenant();
    QuoteInput input = input("en").with(List.of(lines));
    Quote quote = quotes.draft(tenant, input, null, Actor.PRODUCT);
    String page = tenants.as(tenant, () -> links.quote(quote.id(), quote.contact()));
    return send(new Sale(tenant, quote.id(), quote.contact(), URI.create(page).getPath(), "none"));
  }

  public Sale sent(String locale) {
    return send(drafted(locale));
  }

  /** Sent to Bob and further people, each written as role and name. */
  public Sale sharedBy(String... recipients) {
    UUID tenant = fixtures.ada().tenant();
    QuoteInput input = input("en");
    List<RecipientInput> further =
        Arrays.stream(recipients)
            .map(each -> each.split(" "))
            .map(each -> new RecipientInput(each[1], each[1] + "@bell.example", each[0]))
            .toList();
    QuoteInput shared =
        new QuoteInput(
            input.title(),
            input.customer(),
            input.currency(),
            input.validUntil(),
            input.lines(),
            input.discountPercent(),
            input.discountAmount(),
            input.poNumber(),
            input.terms(),
            input.message(),
            input.cc(),
            input.sequence(),
            null,
            null,
            further,
            "parallel");
    Quote quote = quotes.draft(tenant, shared, null, Actor.PRODUCT);
    tenants.run(
        tenant, () -> quote.recipients().forEach(each -> links.quote(quote.id(), each.contact())));
    String page = tenants.as(tenant, () -> links.quote(quote.id(), quote.contact()));
    return send(new Sale(tenant, quote.id(), quote.contact(), URI.create(page).getPath(), "none"));
  }

  /** Sends what is drafted, as if the relay had taken the mail. */
  public Sale send(Sale sale) {
    Quote quote = sendings.start(sale.tenant, sale.quote, Actor.PRODUCT);
    UUID version = quote.current().id();
    tenants.run(
        sale.tenant,
        () -> {
          MailEvent.About about =
              new MailEvent.About(
                  sale.tenant,
                  mail(sale, version),
                  "quote",
                  sale.quote,
                  version,
                  null,
                  sale.contact);
          events.publishEvent(new MailEvent.Accepted(about));
        });
    return sale;
  }

  /* the database has to know what was handed over, or it counts as an older copy of itself */
  private UUID mail(Sale sale, UUID version) {
    return tenants
        .sql(
            """
            insert into message (tenant_id, kind, class, state, quote_id, version_id, contact_id, by_hand,
              recipient, mime_id, due_at, in_data_at, accepted_at)
            values (:tenant, 'quote', 'essential', 'accepted', :quote, :version, :contact, true,
              'bob@fisher.example', '<' || :version || '@fixture.example>', now(), now(), now())
            returning id
            """)
        .param("quote", sale.quote)
        .param("version", version)
        .param("contact", sale.contact)
        .query(UUID.class)
        .single();
  }

  public String state(Sale sale) {
    return quotes.get(sale.tenant, sale.quote).state().code();
  }

  public void update(Sale sale, String statement) {
    tenants.run(sale.tenant, () -> tenants.sql(statement).update());
  }

  public int count(Sale sale, String statement) {
    return tenants.as(sale.tenant, () -> tenants.sql(statement).query(Integer.class).single());
  }

  public Link link(Sale sale) {
    return links.resolve(sale.token()).orElseThrow();
  }

  public void revoke(Sale sale) {
    UUID link = link(sale).id();
    tenants.run(sale.tenant, () -> links.revoke(link));
  }

  public String seller(Sale sale) {
    return tenants.as(
        sale.tenant, () -> tenants.sql("select email from member").query(String.class).single());
  }

  /** The page of somebody else whom the quote was sent to. */
  public String pathOf(Sale sale, String email) {
    return tenants.as(
        sale.tenant,
        () ->
            URI.create(
                    links.quote(
                        sale.quote,
                        tenants
                            .sql("select id from contact where email = :email")
                            .param("email", email)
                            .query(UUID.class)
                            .single()))
                .getPath());
  }

  public String unsubscribe(Sale sale) {
    return URI.create(tenants.as(sale.tenant, () -> links.unsubscribe(sale.contact))).getPath();
  }

  /** Every row that the tenant can see, as one sum a table. */
  public Map<String, String> everything(Sale sale) {
    return new EveryRow(tenants).of(sale.tenant);
  }

  private static QuoteInput input(@Nullable String locale) {
    return new QuoteInput(
        "New sails",
        new CustomerInput(
            "Bob Fisher", "bob@fisher.example", "Fisher & Sons", "2 Quay", null, null, locale),
        "EUR",
        LocalDate.now(Fixtures.BERLIN).plusDays(20),
        List.of(
            line("Sail", "50", "241.67", "once", false),
            line("Care", "1", "30.00", "month", false),
            line("Cover <b>blue</b>", "2", "100.00", "once", true)),
        null,
        null,
        "PO-7",
        "Paid within 14 days.",
        "Dear Bob,\nhere is what we spoke about.",
        List.of(),
        "none");
  }

  public static LineInput line(
      String what, String quantity, String price, String interval, boolean optional) {
    return new LineInput(
        null,
        what,
        null,
        "pcs",
        new BigDecimal(quantity),
        new BigDecimal(price),
        null,
        null,
        new BigDecimal("20"),
        interval,
        optional);
  }
}
