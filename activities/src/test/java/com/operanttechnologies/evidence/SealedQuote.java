package com.operanttechnologies.evidence;

import static com.operanttechnologies.document.Papers.aQuote;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.document.Attachment;
import com.operanttechnologies.document.DocumentSettings;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePdf;
import com.operanttechnologies.document.pdf.PdfBoxQuotePdf;
import com.operanttechnologies.evidence.AcceptanceRecord.Offer;
import com.operanttechnologies.evidence.AcceptanceRecord.Option;
import com.operanttechnologies.evidence.AcceptanceRecord.Signer;
import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.certificate.SelfSigned;
import com.operanttechnologies.seal.pades.PadesSeal;
import com.operanttechnologies.seal.pades.TimeStamps;
import com.operanttechnologies.timeline.ChainedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Accepted quotes for tests: right ones, and ones with something wrong in them. */
final class SealedQuote {
  static final Instant NOW = Instant.parse("2026-03-09T10:16:00Z");
  static final SealKey KEY = SelfSigned.named("Acme Sails", NOW);

  /** Canonical: two sails at 241.67 and 20 %, and a cover as an option. */
  static final String CONTENT =
      """
      {"currency":"EUR","customer":{"email":"bob@fisher.example","name":"Bob"},"lines":[{"description":"Sail","id":"a","interval":"once","net":"483.34","optional":false,"position":1,"quantity":"2","taxPercent":"20","unitPrice":"241.67"},{"description":"Cover","id":"b","interval":"once","net":"100.00","optional":true,"position":2,"quantity":"1","taxPercent":"20","unitPrice":"100.00"}],"number":"Q-2026-0042","options":[],"seller":{"name":"Acme Sails"},"terms":{},"totals":{},"validUntil":"2026-04-01","version":1}\
      """
          .strip();

  private static final QuotePdf PRINTER = new PdfBoxQuotePdf(new DocumentSettings(List.of(), 1));
  private static final String CONSENT = "I accept this quote.";

  private TimeStamps timeStamps = TimeStamps.NONE;
  private UnaryOperator<String> record = UnaryOperator.identity();
  private UnaryOperator<byte[]> evidence = UnaryOperator.identity();
  private UnaryOperator<byte[]> lasting = UnaryOperator.identity();
  private SealKey key = KEY;
  private String gross = "700.01";

  static SealedQuote sealed() {
    return new SealedQuote();
  }

  SealedQuote stampedBy(TimeStamps authority) {
    timeStamps = authority;
    return this;
  }

  /** Sealed with this key, with time stamps, and made to last. */
  SealedQuote lasting(SealKey by, TimeStamps authority, UnaryOperator<byte[]> proofs) {
    key = by;
    timeStamps = authority;
    lasting = proofs;
    return this;
  }

  /** Changes the record before it is sealed, as a seller could who wants to cheat. */
  SealedQuote record(UnaryOperator<String> change) {
    record = change;
    return this;
  }

  /** Changes the document with its evidence before it is sealed. */
  SealedQuote evidence(UnaryOperator<byte[]> change) {
    evidence = change;
    return this;
  }

  SealedQuote grossOf(String amount) {
    gross = amount;
    return this;
  }

  byte[] sent() {
    return PRINTER.render(paper()).pdf();
  }

  byte[] pdf() {
    byte[] sent = sent();
    String json = record.apply(record(sent).json());
    var attachment =
        new Attachment(
            AcceptanceRecord.FILE,
            "application/json",
            "How this quote was accepted",
            Attachment.Relation.SUPPLEMENT,
            json.getBytes(StandardCharsets.UTF_8));
    byte[] with = PRINTER.withEvidence(sent, paper(), List.of(attachment)).pdf();
    return lasting.apply(new PadesSeal(timeStamps).seal(evidence.apply(with), key, "Seal", NOW));
  }

  private static QuotePaper paper() {
    return aQuote().lines(3).accepted().content(CONTENT).paper();
  }

  private AcceptanceRecord record(byte[] sent) {
    Map<String, String> none = sum("0.00", "0.00", "0.00");
    return new AcceptanceRecord(
        new Offer(
            "Q-2026-0042", 1, "EUR", Digests.sha256(CONTENT), Digests.sha256(sent), sent.length),
        new Signer(
            "Bob Fisher",
            "2026-03-09T10:15:30Z",
            "Europe/Berlin",
            "link",
            CONSENT,
            Digests.sha256(CONSENT),
            "203.0.113.7",
            "Browser",
            null),
        List.of(new Option("b", "Cover", "100.00")),
        List.of(),
        Map.of(
            "dueFirst", sum("583.34", "116.67", gross),
            "once", sum("583.34", "116.67", "700.01"),
            "month", none,
            "year", none,
            "optional", none),
        events());
  }

  private static Map<String, String> sum(String net, String tax, String gross) {
    return Map.of("net", net, "tax", tax, "gross", gross);
  }

  private static List<ChainedEvent> events() {
    List<ChainedEvent> events = new ArrayList<>();
    @Nullable String previous = null;
    for (String kind : List.of("quote_drafted", "quote_sent", "quote_viewed", "quote_accepted")) {
      var event =
          new ChainedEvent(
              "0199a1b2-0000-7000-8000-000000000001",
              events.size() + 1,
              "2026-03-0" + (events.size() + 1) + "T09:00:00Z",
              kind,
              "customer",
              Digests.sha256("{}"),
              previous);
      events.add(event);
      previous = event.hash();
    }
    return events;
  }
}
