package com.operanttechnologies.quote;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.NewMessage.About;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.quote.Papers.Print;
import com.operanttechnologies.quote.imprint.Imprints;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.QuoteLetters;
import com.operanttechnologies.quote.letter.SellerAddress;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.quote.sealing.SealedCopies;
import com.operanttechnologies.quote.sealing.SealedCopies.Copy;
import com.operanttechnologies.quote.sealing.Sealings;
import com.operanttechnologies.quote.sealing.Sealings.Waiting;
import com.operanttechnologies.seal.Archives;
import com.operanttechnologies.seal.SealDelayed;
import com.operanttechnologies.seal.SealLevel;
import com.operanttechnologies.seal.SealedDocument;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final SealedCopies copies;
  private final Sealings sealings;
  private final QuoteLetters letters;
  private final Ledger ledger;
  private final SellerAddress sellers;
  private final PublicAddress address;
  private final Timeline timeline;
  private final Transitions transitions;
  private final Archives archives;
  private final Imprints imprints;

  QuoteWork(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      DocumentTable documents,
      AcceptanceTable acceptances,
      Papers papers,
      SealedCopies copies,
      Sealings sealings,
      QuoteLetters letters,
      Ledger ledger,
      SellerAddress sellers,
      PublicAddress address,
      Timeline timeline,
      Transitions transitions,
      Archives archives,
      Imprints imprints) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.documents = documents;
    this.acceptances = acceptances;
    this.papers = papers;
    this.copies = copies;
    this.sealings = sealings;
    this.letters = letters;
    this.ledger = ledger;
    this.sellers = sellers;
    this.address = address;
    this.timeline = timeline;
    this.transitions = transitions;
    this.archives = archives;
    this.imprints = imprints;
  }

  @Override
  public void prepareDocument(String tenant, String quote) {
    UUID tenantId = UUID.fromString(tenant);
    QuoteVersion version = quotes.get(tenantId, UUID.fromString(quote)).current();
    if (!(version.state() instanceof QuoteState.Sending) || version.document() != null) {
      return;
    }
    Print print = papers.printed(tenantId, version.quote(), version.id());
    tenants.run(tenantId, () -> keep(version, print));
  }

  /* Taken back or edited meanwhile: then this paper shows what is no longer offered. */
  private void keep(QuoteVersion rendered, Print print) {
    QuoteVersion now = quotes.locked(rendered.quote()).current();
    if (!now.id().equals(rendered.id())
        || !(now.state() instanceof QuoteState.Sending)
        || !now.hash().equals(rendered.hash())) {
      return;
    }
    Paper paper = print.paper();
    documents
        .insert(now.id(), "quote", paper)
        .ifPresent(document -> {
          imprints.keep(document, print.imprint());
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
    try {
      Copy copy = copies.of(tenantId, id, version.id());
      tenants.run(tenantId, () -> distribute(id, version.id(), copy));
    } catch (SealDelayed e) {
      tenants.run(tenantId, () -> delay(id, version.id(), String.valueOf(e.getMessage())));
    }
  }

  /* It stays unsealed rather than sealed lower than asked for. */
  private void delay(UUID id, UUID version, String reason) {
    quotes.locked(id);
    Waiting waiting = sealings.failed(version, reason);
    if (waiting.isGivenUp()) {
      timeline.add(id, "seal_given_up", Actor.PRODUCT, Map.of("reason", reason));
      transitions.happened(new QuoteHappened.SealFailed(tenants.current(), id, version, reason));
    } else if (waiting.tries() == 1) {
      timeline.add(id, "seal_delayed", Actor.PRODUCT, Map.of("reason", reason));
    }
  }

  private void distribute(UUID id, UUID version, Copy copy) {
    Quote quote = quotes.locked(id);
    if (!isAccepted(version)) {
      return;
    }
    SealedDocument sealed = copy.sealed();
    Paper paper =
        new Paper(sealed.pdf(), Digests.sha256(sealed.pdf()), copy.pages(), copy.uncovered());
    Optional<UUID> kept = documents.insert(version, "accepted", paper);
    if (kept.isEmpty()) {
      return;
    }
    imprints.keep(kept.get(), copy.imprint());
    documents.sealed(kept.get(), sealed.level().notation(), sealed.certificate());
    if (sealed.level() == SealLevel.B_LTA) {
      archives.keep(version, sealed.pdf());
    }
    sealings.forget(version);
    mailCopies(quote, version);
    timeline.add(
        id,
        "accepted_document_sealed",
        Actor.PRODUCT,
        Map.of("level", sealed.level().notation(), "sha256", paper.sha256()));
  }

  private void mailCopies(Quote quote, UUID version) {
    UUID id = quote.id();
    Acceptance acceptance = acceptances.of(version).orElseThrow();
    VersionContent.Customer customer = quote.current().customer();
    About about = new About(id, version, null, null, quote.contact(), null);
    plan(
        customer.email(),
        customer.name(),
        about,
        letters.acceptedForCustomer(quote, acceptance.name(), acceptance.choice()));
    for (Recipient each : quote.recipients()) {
      plan(
          each.email(),
          each.name(),
          new About(id, version, null, null, each.contact(), null),
          letters.acceptedForFurther(quote, each, acceptance.name(), acceptance.choice()));
    }
    String page = address.of("/quotes/" + id);
    sellers
        .of(quote)
        .ifPresent(seller ->
            plan(
                seller.email(),
                seller.name(),
                about,
                letters.acceptedForSeller(
                    quote, acceptance.name(), acceptance.totals(), acceptance.choice(), page)));
  }

  /* The acceptance may have been undone while its document was being rendered. */
  private boolean isAccepted(UUID version) {
    return versions
        .find(version)
        .filter(now -> now.state() instanceof QuoteState.Accepted)
        .isPresent();
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
