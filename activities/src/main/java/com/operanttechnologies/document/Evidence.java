package com.operanttechnologies.document;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a version was accepted (ESIGN, UETA): by whom, when, how, to which words and to
 * which document.
 *
 * @param consentSha256 of {@code consentText} in UTF-8
 * @param documentSha256 of the PDF that was shown
 * @param chosenOptions descriptions of the optional lines that were chosen
 * @param chosenQuantities of the lines that left theirs to the customer, in words
 * @param chain the events of the quote up to the acceptance
 * @param verifyAt address of the page that checks the document
 */
public record Evidence(
    String acceptedBy,
    Instant at,
    ZoneId zone,
    @Nullable String ip,
    @Nullable String userAgent,
    How how,
    String consentText,
    String consentSha256,
    String contentHash,
    String documentSha256,
    List<String> chosenOptions,
    List<String> chosenQuantities,
    Chain chain,
    String verifyAt) {

  public Evidence {
    chosenOptions = List.copyOf(chosenOptions);
    chosenQuantities = List.copyOf(chosenQuantities);
  }

  /** How many events are chained, and the hash of the last. */
  public record Chain(int events, String head) {}

  /** Who said yes into the product: the customer by link, or the seller on the customer's word. */
  public enum How {
    LINK,
    RECORDED_BY_SELLER
  }
}
