package com.operanttechnologies.evidence;

import com.operanttechnologies.canonical.CanonicalJson;
import com.operanttechnologies.timeline.ChainedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who accepted what, when and how, as JSON that travels inside the accepted document. {@code
 * docs/evidence.md} describes its fields.
 *
 * @param chosenQuantities of the lines that left theirs to the customer; not in the JSON where
 *     there is none
 * @param totals of what was accepted, with the chosen options: each part has net, tax and gross as
 *     decimal strings, and the rounding to coins where there is one
 * @param events of the quote up to the acceptance, each bound to the one before
 */
public record AcceptanceRecord(
    Offer offer,
    Signer signer,
    List<Option> chosenOptions,
    List<Quantity> chosenQuantities,
    Map<String, ?> totals,
    List<ChainedEvent> events) {

  /** The file's name inside the document. */
  public static final String FILE = "acceptance.json";

  static final String TYPE = "operant-acceptance";
  static final int FORMAT = 1;

  public AcceptanceRecord {
    chosenOptions = List.copyOf(chosenOptions);
    chosenQuantities = List.copyOf(chosenQuantities);
    events = List.copyOf(events);
  }

  /**
   * What was offered.
   *
   * @param documentSha256 of the document that was sent
   * @param documentBytes how long that document is: it is the beginning of the accepted one
   */
  public record Offer(
      String number,
      int version,
      String currency,
      String contentHash,
      String documentSha256,
      int documentBytes) {}

  /**
   * Who said yes.
   *
   * @param at ISO 8601 in UTC
   * @param how {@code link}: the customer on the quote's own page; {@code by_member}: the seller
   *     recorded what the customer said
   * @param consentText what was agreed to; absent when the seller recorded it
   * @param note what the seller wrote about it
   */
  public record Signer(
      String name,
      String at,
      String zone,
      String how,
      @Nullable String consentText,
      @Nullable String consentSha256,
      @Nullable String ip,
      @Nullable String userAgent,
      @Nullable String note) {}

  /** An optional line that was chosen. */
  public record Option(String id, String description, String net) {}

  /** The quantity that was chosen of a line. */
  public record Quantity(String id, String description, String quantity) {}

  /** Canonical JSON (RFC 8785). */
  public String json() {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("type", TYPE);
    record.put("format", FORMAT);
    record.put("offer", offerFields());
    record.put("acceptance", signerFields());
    record.put("chosenOptions", chosenOptions.stream().map(AcceptanceRecord::fields).toList());
    if (!chosenQuantities.isEmpty()) {
      record.put(
          "chosenQuantities", chosenQuantities.stream().map(AcceptanceRecord::fields).toList());
    }
    record.put("totals", totals);
    record.put("events", events.stream().map(AcceptanceRecord::fields).toList());
    record.put("eventsHead", events.isEmpty() ? null : events.getLast().hash());
    return CanonicalJson.write(record);
  }

  private Map<String, @Nullable Object> offerFields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", offer.number());
    fields.put("version", offer.version());
    fields.put("currency", offer.currency());
    fields.put("contentHash", offer.contentHash());
    fields.put("documentSha256", offer.documentSha256());
    fields.put("documentBytes", offer.documentBytes());
    return fields;
  }

  private Map<String, @Nullable Object> signerFields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("name", signer.name());
    fields.put("at", signer.at());
    fields.put("zone", signer.zone());
    fields.put("how", signer.how());
    fields.put("consentText", signer.consentText());
    fields.put("consentSha256", signer.consentSha256());
    fields.put("ip", signer.ip());
    fields.put("userAgent", signer.userAgent());
    fields.put("note", signer.note());
    return fields;
  }

  private static Map<String, String> fields(Option option) {
    return Map.of("id", option.id(), "description", option.description(), "net", option.net());
  }

  private static Map<String, String> fields(Quantity chosen) {
    return Map.of(
        "id", chosen.id(), "description", chosen.description(), "quantity", chosen.quantity());
  }

  private static Map<String, @Nullable Object> fields(ChainedEvent event) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(event.content());
    fields.put("hash", event.hash());
    return fields;
  }
}
