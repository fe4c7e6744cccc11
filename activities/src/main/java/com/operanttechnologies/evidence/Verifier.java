package com.operanttechnologies.evidence;

import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification.Summary;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.evidence.check.AttachmentChecks;
import com.operanttechnologies.evidence.check.DocumentChecks;
import com.operanttechnologies.evidence.check.Json;
import com.operanttechnologies.evidence.check.LevelChecks;
import com.operanttechnologies.evidence.check.RecordChecks;
import com.operanttechnologies.evidence.check.SealChecks;
import com.operanttechnologies.evidence.check.StampChecks;
import com.operanttechnologies.evidence.check.TotalsCheck;
import com.operanttechnologies.evidence.pdf.EmbeddedFiles;
import com.operanttechnologies.evidence.pdf.SealReading;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Checks an accepted document by the document alone: no database, no network, and nobody's word.
 * The page {@code /verify} and the command {@code verify} run this same code.
 */
public final class Verifier {
  private final Set<String> known;

  /**
   * @param known SHA-256 of certificates that whoever checks knows to be the right ones
   */
  public Verifier(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  public Verification verify(byte[] pdf) {
    Optional<SealReading> seal = Optional.empty();
    try {
      seal = SealReading.of(pdf);
      return seal.isEmpty() ? unsealed(pdf) : checked(pdf, seal.get());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox reads what anybody has made: what breaks it is no document that can be checked
      return seal.map(this::unreadable).orElse(Verification.without(Verdict.UNREADABLE));
    }
  }

  /** A seal that cannot be read any more is a broken one: a document does not lose it by itself. */
  private static Verification unsealed(byte[] pdf) throws IOException {
    return SealReading.isClaimed(pdf)
        ? Verification.of(null, List.of(Finding.broken(Topic.SEAL, "differs")))
        : Verification.without(Verdict.UNSEALED);
  }

  private Verification unreadable(SealReading seal) {
    return Verification.of(
        null,
        List.of(new SealChecks(seal, known).fits(), Finding.broken(Topic.PAGES, "unreadable")));
  }

  private Verification checked(byte[] pdf, SealReading seal) throws IOException {
    byte[] sealed = seal.sealed(pdf);
    var seals = new SealChecks(seal, known);
    var documents = new DocumentChecks(pdf, sealed);
    List<Finding> findings = new ArrayList<>();
    var levels = new LevelChecks(pdf, seal, seals.token());
    findings.add(seals.fits());
    findings.add(documents.later(levels.isLasting()));
    findings.add(seals.owner());
    findings.add(seals.time());
    findings.add(levels.level());
    new StampChecks(pdf, Instant.now()).chain().ifPresent(findings::add);
    Optional<Json> record = attached(sealed, AcceptanceRecord.FILE).flatMap(Json::read);
    if (record.isEmpty() || !record.get().text("type").equals(AcceptanceRecord.TYPE)) {
      findings.add(Finding.notProven(Topic.SENT, "noRecord"));
      return Verification.of(null, findings);
    }
    findings.addAll(recorded(sealed, documents, record.get()));
    return Verification.of(summary(record.get(), seals.fingerprint()), findings);
  }

  private static List<Finding> recorded(byte[] sealed, DocumentChecks documents, Json record)
      throws IOException {
    Json offer = record.tree("offer");
    int length = offer.number("documentBytes");
    var records = new RecordChecks(record);
    List<Finding> findings = new ArrayList<>();
    findings.add(documents.sent(offer.text("documentSha256"), length));
    findings.add(documents.pages(length));
    byte[] quote = quote(sealed, length);
    findings.add(records.content(quote));
    attachments(sealed, length, quote).ifPresent(findings::add);
    findings.add(records.consent());
    findings.add(
        Json.read(quote)
            .map(json -> new TotalsCheck(record, json).totals())
            .orElse(Finding.notProven(Topic.TOTALS, "otherRules")));
    findings.add(records.events());
    return findings;
  }

  /** From the document that was sent, so that no later revision can put another in its place. */
  private static byte[] quote(byte[] sealed, int length) throws IOException {
    boolean possible = length > 0 && length <= sealed.length;
    return possible
        ? attached(Arrays.copyOf(sealed, length), "quote.json").orElse(new byte[0])
        : new byte[0];
  }

  private static Optional<Finding> attachments(byte[] sealed, int length, byte[] quote)
      throws IOException {
    Optional<Json> content = Json.read(quote);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (PDDocument sent = Loader.loadPDF(Arrays.copyOf(sealed, length))) {
      return new AttachmentChecks(content.get(), new EmbeddedFiles(sent)).bound();
    }
  }

  private static Optional<byte[]> attached(byte[] pdf, String name) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new EmbeddedFiles(document).find(name);
    }
  }

  private static Summary summary(Json record, String certificate) {
    Json offer = record.tree("offer");
    Json acceptance = record.tree("acceptance");
    String due = record.tree("totals").tree("dueFirst").text("gross");
    return new Summary(
        offer.text("number"),
        offer.number("version"),
        acceptance.text("name"),
        acceptance.text("at"),
        acceptance.text("how"),
        due + " " + offer.text("currency"),
        certificate);
  }
}
