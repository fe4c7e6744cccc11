package com.operanttechnologies.quote;

import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.image.QuoteImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a quote with its lines.
 *
 * @param texts headings and notes among the lines
 * @param expiresAt known from sending on
 * @param edits how often it was edited; an edit that was made on an older state is refused
 * @param attachments files that stand behind it
 * @param images its cover, and the pictures of its lines
 */
public record QuoteVersion(
    UUID id,
    UUID quote,
    int version,
    QuoteState state,
    Instant stateAt,
    @Nullable String title,
    String currency,
    LocalDate validUntil,
    @Nullable Instant expiresAt,
    Customer customer,
    Seller seller,
    Terms terms,
    @Nullable String message,
    List<Line> lines,
    List<TextLine> texts,
    Totals totals,
    String hash,
    @Nullable Instant sentAt,
    @Nullable UUID document,
    @Nullable String documentSha256,
    int edits,
    List<AttachedFile> attachments,
    List<QuoteImage> images) {

  public QuoteVersion {
    lines = List.copyOf(lines);
    texts = List.copyOf(texts);
    attachments = List.copyOf(attachments);
    images = List.copyOf(images);
  }

  /** The picture at the head; absent where there is none. */
  public @Nullable QuoteImage cover() {
    return images.stream().filter(image -> image.line() == null).findFirst().orElse(null);
  }

  /** The pictures of lines, by the line's id. */
  public Map<String, QuoteImage> lineImages() {
    Map<String, QuoteImage> ofLines = new HashMap<>();
    for (QuoteImage image : images) {
      String line = image.line();
      if (line != null) {
        ofLines.put(line, image);
      }
    }
    return ofLines;
  }

  /** What the hash is made of and a signature binds. */
  public VersionContent content(String number) {
    return new VersionContent(
        number,
        version,
        seller,
        customer,
        currency,
        validUntil,
        lines,
        List.of(),
        terms,
        totals,
        texts,
        attachments,
        images);
  }

  /** The same version with these pictures, hashed anew. */
  public QuoteVersion illustrated(List<QuoteImage> others, String number) {
    QuoteVersion illustrated = with(state, stateAt, hash, others);
    return illustrated.with(state, stateAt, ContentHash.of(illustrated.content(number)), others);
  }

  /** The same version in another state. */
  public QuoteVersion in(QuoteState next, Instant now) {
    return with(next, now, hash, images);
  }

  private QuoteVersion with(
      QuoteState next, Instant now, String otherHash, List<QuoteImage> otherImages) {
    return new QuoteVersion(
        id,
        quote,
        version,
        next,
        now,
        title,
        currency,
        validUntil,
        expiresAt,
        customer,
        seller,
        terms,
        message,
        lines,
        texts,
        totals,
        otherHash,
        sentAt,
        document,
        documentSha256,
        edits,
        attachments,
        otherImages);
  }
}
