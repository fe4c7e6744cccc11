package com.operanttechnologies.quote;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvent.About;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.quote.buyer.AcceptanceForm;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.buyer.PublicQuotes;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What Ada of Acme Sails offers Bob, and what becomes of it. */
@Component
class Bargain {
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

  record Offer(UUID tenant, UUID quote) {}

  Offer drafted() {
    UUID tenant = acme.sails();
    return new Offer(tenant, quotes.draft(tenant, QuoteInputs.sails(), null, Actor.PRODUCT).id());
  }

  Offer leaving() {
    Offer offer = drafted();
    sendings.start(offer.tenant, offer.quote, Actor.PRODUCT);
    return offer;
  }

  Offer sent() {
    return arrived(leaving());
  }

  /** The relay has taken the mail of the version being sent. */
  Offer arrived(Offer offer) {
    return happens(offer, new MailEvent.Accepted(about(offer)));
  }

  Offer failed(Offer offer, MessageState state) {
    return happens(offer, new MailEvent.Failed(about(offer), state, "550 no such user"));
  }

  Offer happens(Offer offer, MailEvent event) {
    tenants.run(offer.tenant, () -> events.publishEvent(event));
    return offer;
  }

  About about(Offer offer) {
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
  void sendAgain(Offer offer) {
    sendings.start(offer.tenant, offer.quote, Actor.PRODUCT);
    arrived(offer);
  }

  Quote quote(Offer offer) {
    return quotes.get(offer.tenant, offer.quote);
  }

  String state(Offer offer) {
    return quote(offer).state().code();
  }

  /** The states of all versions, oldest first. */
  List<String> states(Offer offer) {
    return quotes.versions(offer.tenant, offer.quote).stream()
        .map(version -> version.state().code())
        .toList();
  }

  String address(Offer offer) {
    return tenants.as(offer.tenant, () -> links.quote(offer.quote, quote(offer).contact()));
  }

  Link link(Offer offer) {
    String address = address(offer);
    return links.resolve(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
  }

  PublicQuote page(Offer offer) {
    return pages.open(link(offer));
  }

  Decision accept(Offer offer) {
    return accept(page(offer));
  }

  Decision accept(PublicQuote page, String... options) {
    return decisions.accept(page.link(), form(page.version().hash(), page.nonce(), options));
  }

  Decision decline(PublicQuote page) {
    return decisions.decline(page.link(), page.version().hash(), page.nonce(), "Too dear");
  }

  static AcceptanceForm form(String hash, String nonce, String... options) {
    return new AcceptanceForm(
        hash, nonce, "Bob Fisher", true, List.of(options), Locale.ENGLISH, "192.0.2.7", "Browser");
  }

  /** What was told, oldest first. */
  List<String> story(Offer offer) {
    return tenants.as(offer.tenant, () -> timeline.of(offer.quote)).stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  void update(Offer offer, String statement) {
    tenants.run(offer.tenant, () -> tenants.sql(statement).update());
  }

  int count(UUID tenant, String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(Integer.class).single());
  }

  /** Lets the validity end a moment ago. */
  void expire(Offer offer) {
    update(offer, "update quote_version set expires_at = now() - interval '1 second'");
  }
}
