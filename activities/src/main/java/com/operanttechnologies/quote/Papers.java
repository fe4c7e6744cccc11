package com.operanttechnologies.quote;

import com.operanttechnologies.document.Enclosures;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePdf;
import com.operanttechnologies.document.RenderedDocument;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.VersionDraft.QuoteKey;
import com.operanttechnologies.quote.image.Enclosing;
import com.operanttechnologies.quote.imprint.Imprint;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.RecipientLocale;
import com.operanttechnologies.quote.product.Completion;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The quote on paper: the stored document of what was sent, a fresh one of a draft. */
@Component
public class Papers {
  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final DocumentTable documents;
  private final PaperModels models;
  private final Organisations organisations;
  private final QuotePdf press;
  private final Completion completion;
  private final RecipientLocale locales;
  private final Enclosing enclosing;
  private final LineProducts products;

  Papers(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      DocumentTable documents,
      PaperModels models,
      Organisations organisations,
      QuotePdf press,
      Completion completion,
      RecipientLocale locales,
      Enclosing enclosing,
      LineProducts products) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.documents = documents;
    this.models = models;
    this.organisations = organisations;
    this.press = press;
    this.completion = completion;
    this.locales = locales;
    this.enclosing = enclosing;
    this.products = products;
  }

  /** The PDF that counts now: with evidence once accepted, as sent, or of the draft. */
  public Paper current(UUID tenant, UUID quote) {
    UUID version = quotes.get(tenant, quote).current().id();
    return stored(tenant, version).orElseGet(() -> printed(tenant, quote, version).paper());
  }

  /** The PDF of the version that the customer may see. */
  public Paper published(UUID tenant, UUID quote) {
    QuoteVersion version =
        tenants
            .as(tenant, () -> versions.published(quote))
            .orElseThrow(() -> new NotFound("The document"));
    return stored(tenant, version.id())
        .orElseGet(() -> printed(tenant, quote, version.id()).paper());
  }

  private Optional<Paper> stored(UUID tenant, UUID version) {
    return tenants.as(
        tenant,
        () -> documents.find(version, "accepted").or(() -> documents.find(version, "quote")));
  }

  /** The same page as HTML, as the editor shows it beside the form. */
  public String html(UUID tenant, UUID quote) {
    Sheaf sheaf = tenants.as(tenant, () -> shown(quotes.here(quote)));
    return press.html(sheaf.paper(), sheaf.enclosures());
  }

  private Sheaf shown(Quote quote) {
    QuoteVersion version = quote.current();
    return new Sheaf(models.of(quote, version), enclosing.shown(version));
  }

  /** The page of what is being typed, without saving it. */
  public String preview(UUID tenant, QuoteInput input) {
    Sheaf sheaf = tenants.as(tenant, () -> drafted(input));
    return press.html(sheaf.paper(), sheaf.enclosures());
  }

  /** A paper and what goes with it. */
  private record Sheaf(QuotePaper paper, Enclosures enclosures) {}

  private Sheaf drafted(QuoteInput asked) {
    Organisation organisation = organisations.current();
    LocalDate today = LocalDate.now(organisation.zone());
    QuoteInput input = completion.complete(asked, today);
    QuoteInputCheck.check(input, today);
    UUID nobody = new UUID(0, 0);
    QuoteKey key = new QuoteKey(nobody, nobody, 1, "Q-…");
    QuoteVersion bare = VersionDraft.of(input, organisation, key, Set.of());
    QuoteVersion version = products.illustrated(bare, input, key.number());
    Quote quote =
        new Quote(
            nobody, "Q-…", nobody, null, null, false, List.of(), Instant.EPOCH, version, List.of());
    return new Sheaf(models.of(quote, version, locale(input)), enclosing.shown(version));
  }

  private Locale locale(QuoteInput input) {
    return locales.of(Objects.requireNonNull(input.customer()));
  }

  Print printed(UUID tenant, UUID quote, UUID version) {
    Sheaf sheaf = tenants.as(tenant, () -> sheaf(quotes.here(quote), version));
    RenderedDocument document = press.render(sheaf.paper(), sheaf.enclosures());
    return new Print(paper(document), Imprint.of(sheaf.paper()));
  }

  /** What was printed, and how. */
  record Print(Paper paper, Imprint imprint) {}

  private Sheaf sheaf(Quote quote, UUID id) {
    QuoteVersion version = versions.find(id).orElseThrow(() -> new NotFound("The version"));
    return new Sheaf(models.of(quote, version), enclosing.printed(version));
  }

  private static Paper paper(RenderedDocument document) {
    List<String> uncovered =
        document.uncovered().stream()
            .map(c -> c.notation() + " in " + c.field())
            .distinct()
            .toList();
    return new Paper(document.pdf(), document.sha256(), document.pages(), uncovered);
  }
}
