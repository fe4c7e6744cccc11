package com.operanttechnologies.quote;

import com.operanttechnologies.document.Evidence;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvent.About;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.quote.buyer.AcceptanceForm;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.buyer.DeclineForm;
import com.operanttechnologies.quote.buyer.PublicQuotes;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.recipient.RecipientInput;
import com.operanttechnologies.quote.stepup.Sender;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What Ada of Acme Sails offers Bob, and what becomes of it. */
@Component
public class Bargain {
  private final Acme acme;
  private final Quotes quotes;
  private final Sendings sendings;
  private final PublicQuotes pages;
  private final Decisions decisions;
  private final Links links;
  private final Timeline timeline;
  private final Tenants tenants;
  private final ApplicationEventPublisher events;

  Bargain(
      Acme acme,
      Quotes quotes,
      Sendings sendings,
      PublicQuotes pages,
      Decisions decisions,
      Links links,
      Timeline timeline,
      Tenants tenants,
      ApplicationEventPublisher events) {
    this.acme = acme;
    this.quotes = quotes;
    this.sendings = sendings;
    this.pages = pages;
    this.decisions = decisions;
    this.links = links;
    this.timeline = timeline;
    this.tenants = tenants;
    this.events = events;
  }

  public record Offer(UUID tenant, UUID quote) {}

  public Offer drafted() {
    UUID tenant = acme.sails();
    return new Offer(tenant, quotes.draft(tenant, QuoteInputs.sails(), null, Actor.PRODUCT).id());
  }

  public Offer leaving() {
    Offer offer = drafted();
    sendings.start(offer.tenant, offer.quote, Actor.PRODUCT);
    return offer;
  }

  public Offer sent() {
    return arrived(leaving());
  }

  /** Sent to Bob and further people, each written as role and address. */
  public Offer sentTo(String signing, String... recipients) {
    return sentTo(QuoteInputs.sails(), signing, recipients);
  }

  public Offer sentTo(QuoteInput input, String signing, String... recipients) {
    UUID tenant = acme.sails();
    List<RecipientInput> further =
        Arrays.stream(recipients)
            .map(each -> each.split(" "))
            .map(each -> new RecipientInput(each[1].split("@")[0], each[1], each[0]))
            .toList();
    QuoteInput shared = QuoteInputs.shared(input, further, signing);
    Offer offer = new Offer(tenant, quotes.draft(tenant, shared, null, Actor.PRODUCT).id());
    sendings.start(offer.tenant, offer.quote, Actor.PRODUCT);
    return arrived(offer);
  }

  public void rewritten(Offer offer, QuoteInput input) {
    quotes.edit(offer.tenant, offer.quote, input, null, Actor.PRODUCT);
  }

  public Link linkOf(Offer offer, String email) {
    String address =
        tenants.as(
            offer.tenant,
            () ->
                links.quote(
                    offer.quote,
                    tenants
                        .sql("select id from contact where email = :email")
                        .param("email", email)
                        .query(UUID.class)
                        .single()));
    return links.resolve(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
  }

  public Evidence evidence(Offer offer, PaperModels papers) {
    return tenants.as(
        offer.tenant, () -> papers.of(quote(offer), quote(offer).current().id()).evidence());
  }

  /** A mail to the contact has left before. */
  public void mailed(Offer offer, UUID contact, String mimeId) {
    tenants.run(
        offer.tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into message (tenant_id, kind, class, state, quote_id, contact_id, by_hand,
                      recipient, subject, mime_id, due_at, in_data_at, accepted_at)
                    values (:tenant, 'quote_again', 'essential', 'accepted', :quote, :contact, true,
                      'bob@fisher.example', 'Your sails', :mime, now(), now(), now())
                    """)
                .param("quote", offer.quote)
                .param("contact", contact)
                .param("mime", mimeId)
                .update());
  }

  /** The relay has taken the mail of the version being sent. */
  public Offer arrived(Offer offer) {
    return happens(offer, new MailEvent.Accepted(about(offer)));
  }

  public Offer failed(Offer offer, MessageState state) {
    return happens(offer, new MailEvent.Failed(about(offer), state, "550 no such user"));
  }

  public Offer happens(Offer offer, MailEvent event) {
    tenants.run(offer.tenant, () -> events.publishEvent(event));
    return offer;
  }

  public About about(Offer offer) {
    Quote quote = quote(offer);
    return new About(
        offer.tenant,
        UUID.randomUUID(),
        "quote",
        offer.quote,
        quote.current().id(),
        null,
        quote.contact());
  }

  /** Sent again as the next version. */
  public void sendAgain(Offer offer) {
    sendings.start(offer.tenant, offer.quote, Actor.PRODUCT);
    arrived(offer);
  }

  public Quote quote(Offer offer) {
    return quotes.get(offer.tenant, offer.quote);
  }

  public String state(Offer offer) {
    return quote(offer).state().code();
  }

  /** The states of all versions, oldest first. */
  public List<String> states(Offer offer) {
    return quotes.versions(offer.tenant, offer.quote).stream()
        .map(version -> version.state().code())
        .toList();
  }

  public String address(Offer offer) {
    return tenants.as(offer.tenant, () -> links.quote(offer.quote, quote(offer).contact()));
  }

  public Link link(Offer offer) {
    String address = address(offer);
    return links.resolve(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
  }

  public PublicQuote page(Offer offer) {
    return pages.open(link(offer));
  }

  public Decision accept(Offer offer) {
    return accept(page(offer));
  }

  public Decision accept(PublicQuote page, String... options) {
    return decisions.accept(page.link(), form(page.version().hash(), page.nonce(), options));
  }

  public Decision decline(PublicQuote page) {
    return decisions.decline(
        page.link(),
        new DeclineForm(
            page.version().hash(), page.nonce(), "Too dear", false, Sender.from(null, null)));
  }

  public static AcceptanceForm form(String hash, String nonce, String... options) {
    return new AcceptanceForm(
        hash, nonce, "Bob Fisher", true, List.of(options), Locale.ENGLISH, "192.0.2.7", "Browser");
  }

  /** What was told, oldest first. */
  public List<String> story(Offer offer) {
    return tenants.as(offer.tenant, () -> timeline.of(offer.quote)).stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  public void update(Offer offer, String statement) {
    tenants.run(offer.tenant, () -> tenants.sql(statement).update());
  }

  public int count(UUID tenant, String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(Integer.class).single());
  }

  /** Lets the validity end a moment ago. */
  public void expire(Offer offer) {
    update(offer, "update quote_version set expires_at = now() - interval '1 second'");
  }
}
