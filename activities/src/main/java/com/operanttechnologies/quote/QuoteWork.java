package com.operanttechnologies.quote;

import com.operanttechnologies.document.RenderedDocument;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.NewMessage.About;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.QuoteLetters;
import com.operanttechnologies.quote.letter.SellerAddress;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The heavy work of a quote's process: rendering outside of transactions, then one short write. */
@Component
class QuoteWork implements QuoteActivities, ProcessActivities {
  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final DocumentTable documents;
  private final AcceptanceTable acceptances;
  private final Papers papers;
  private final QuoteLetters letters;
  private final Ledger ledger;
  private final SellerAddress sellers;
  private final PublicAddress address;
  private final Timeline timeline;

  QuoteWork(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      DocumentTable documents,
      AcceptanceTable acceptances,
      Papers papers,
      QuoteLetters letters,
      Ledger ledger,
      SellerAddress sellers,
      PublicAddress address,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.documents = documents;
    this.acceptances = acceptances;
    this.papers = papers;
    this.letters = letters;
    this.ledger = ledger;
    this.sellers = sellers;
    this.address = address;
    this.timeline = timeline;
  }

  @Override
  public void prepareDocument(String tenant, String quote) {
    UUID tenantId = UUID.fromString(tenant);
    QuoteVersion version = quotes.get(tenantId, UUID.fromString(quote)).current();
    if (!(version.state() instanceof QuoteState.Sending) || version.document() != null) {
      return;
    }
    RenderedDocument document = papers.rendered(tenantId, version.quote(), version.id());
    tenants.run(tenantId, () -> keep(version, Papers.paper(document)));
  }

  /* Taken back or edited meanwhile: then this paper shows what is no longer offered. */
  private void keep(QuoteVersion rendered, Paper paper) {
    QuoteVersion now = quotes.locked(rendered.quote()).current();
    if (!now.id().equals(rendered.id())
        || !(now.state() instanceof QuoteState.Sending)
        || !now.hash().equals(rendered.hash())) {
      return;
    }
    documents
        .insert(now.id(), "quote", paper)
        .ifPresent(document -> {
          versions.setDocument(now.id(), document, paper.sha256());
          if (!paper.uncovered().isEmpty()) {
            timeline.add(
                now.quote(),
                "characters_not_printed",
                Actor.PRODUCT,
                Map.of("characters", paper.uncovered()));
          }
        });
  }

  @Override
  public void sealAndDistribute(String tenant, String quote) {
    UUID tenantId = UUID.fromString(tenant);
    UUID id = UUID.fromString(quote);
    @Nullable QuoteVersion version =
        tenants.as(tenantId, () -> versions.published(id)).orElse(null);
    if (version == null || !(version.state() instanceof QuoteState.Accepted)) {
      return;
    }
    RenderedDocument document = papers.rendered(tenantId, id, version.id());
    tenants.run(tenantId, () -> distribute(id, version.id(), Papers.paper(document)));
  }

  private void distribute(UUID id, UUID version, Paper paper) {
    Quote quote = quotes.locked(id);
    if (documents.insert(version, "accepted", paper).isEmpty()) {
      return;
    }
    Acceptance acceptance = acceptances.of(version).orElseThrow();
    VersionContent.Customer customer = quote.current().customer();
    About about = new About(id, version, null, null, quote.contact(), null);
    plan(
        customer.email(),
        customer.name(),
        about,
        letters.acceptedForCustomer(quote, acceptance.name()));
    for (Recipient each : quote.recipients()) {
      plan(
          each.email(),
          each.name(),
          new About(id, version, null, null, each.contact(), null),
          letters.acceptedForFurther(quote, each, acceptance.name()));
    }
    String page = address.of("/quotes/" + id);
    sellers
        .of(quote)
        .ifPresent(seller ->
            plan(
                seller.email(),
                seller.name(),
                about,
                letters.acceptedForSeller(quote, acceptance.name(), acceptance.totals(), page)));
    timeline.add(id, "accepted_document_sealed", Actor.PRODUCT);
  }

  private void plan(String recipient, String name, About about, Letter letter) {
    ledger.plan(
        new NewMessage(
            "acceptance",
            MailClass.ESSENTIAL,
            recipient,
            name,
            letter,
            about,
            List.of(),
            tenants.now(),
            false));
  }
}
