package com.operanttechnologies.quote.sealing;

import com.operanttechnologies.document.Attachment;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePdf;
import com.operanttechnologies.document.RenderedDocument;
import com.operanttechnologies.evidence.AcceptanceRecord;
import com.operanttechnologies.quote.PaperModels;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.image.Enclosing;
import com.operanttechnologies.quote.imprint.Imprint;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.seal.SealedDocument;
import com.operanttechnologies.seal.Seals;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The accepted document: the bytes that were sent, behind them the evidence, the record and a seal.
 * What was sent is taken from where it is kept and never printed anew.
 */
@Component
public class SealedCopies {
  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final DocumentTable documents;
  private final AcceptanceTable acceptances;
  private final PaperModels models;
  private final AcceptanceRecords records;
  private final QuotePdf press;
  private final Seals seals;
  private final Enclosing enclosing;

  SealedCopies(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      DocumentTable documents,
      AcceptanceTable acceptances,
      PaperModels models,
      AcceptanceRecords records,
      QuotePdf press,
      Seals seals,
      Enclosing enclosing) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.documents = documents;
    this.acceptances = acceptances;
    this.models = models;
    this.records = records;
    this.press = press;
    this.seals = seals;
    this.enclosing = enclosing;
  }

  /** The copy, with how it is sealed and how it was printed. */
  public record Copy(SealedDocument sealed, int pages, List<String> uncovered, Imprint imprint) {
    public Copy {
      uncovered = List.copyOf(uncovered);
    }
  }

  private record Material(String number, byte[] sent, QuotePaper paper, AcceptanceRecord record) {}

  /**
   * Prints and seals outside of transactions: a time-stamp authority and others may take their
   * time.
   *
   * @throws com.operanttechnologies.seal.SealDelayed when the seal has to wait
   */
  public Copy of(UUID tenant, UUID quote, UUID version) {
    Material material = tenants.as(tenant, () -> material(quotes.here(quote), version));
    var record =
        new Attachment(
            AcceptanceRecord.FILE,
            "application/json",
            "How this quote was accepted",
            Attachment.Relation.SUPPLEMENT,
            material.record.json().getBytes(StandardCharsets.UTF_8));
    RenderedDocument evidence = press.withEvidence(material.sent, material.paper, List.of(record));
    SealedDocument sealed =
        seals.seal(tenant, evidence.pdf(), "Seal on the accepted quote " + material.number);
    List<String> uncovered =
        evidence.uncovered().stream()
            .map(c -> c.notation() + " in " + c.field())
            .distinct()
            .toList();
    return new Copy(sealed, evidence.pages(), uncovered, Imprint.of(material.paper));
  }

  private Material material(Quote quote, UUID id) {
    QuoteVersion version = versions.find(id).orElseThrow();
    Acceptance acceptance = acceptances.of(id).orElseThrow();
    QuotePaper paper = models.of(quote, version);
    byte[] sent =
        documents
            .find(id, "quote")
            .map(Paper::pdf)
            .orElseGet(() -> neverSent(acceptance, paper, version));
    return new Material(quote.number(), sent, paper, records.of(quote, version, acceptance, sent));
  }

  /** Only where nothing was shown: what was shown is never replaced by another print. */
  private byte[] neverSent(Acceptance acceptance, QuotePaper paper, QuoteVersion version) {
    if (!acceptance.documentSha256().isEmpty()) {
      throw new IllegalStateException("The document that was sent is missing");
    }
    return press.render(paper, enclosing.printed(version)).pdf();
  }
}
