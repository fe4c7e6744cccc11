package com.operanttechnologies.quote.web.buyer;

import java.util.List;

/**
 * What stands on the customer's page, as texts; an empty text or list is left out.
 *
 * @param validIn how long that is from now, in words
 * @param hash of the content, which a signature binds
 */
public record BuyerPaper(
    String heading,
    String number,
    int version,
    Party seller,
    Party customer,
    String poNumber,
    String validUntil,
    String validIn,
    String message,
    List<Row> lines,
    List<Row> options,
    Totals totals,
    String terms,
    String hash,
    String documentSha256) {

  public BuyerPaper {
    lines = List.copyOf(lines);
    options = List.copyOf(options);
  }

  /** The part of the hash that people compare. */
  public String hashShort() {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  /** The options that are chosen. */
  public List<Row> chosen() {
    return options.stream().filter(Row::chosen).toList();
  }

  /** Somebody who sells or buys. */
  public record Party(String name, List<String> lines, String email) {
    public Party {
      lines = List.copyOf(lines);
    }
  }

  /** One line: what, how its amount comes about, and the amount. */
  public record Row(
      String id,
      String description,
      String details,
      String how,
      String amount,
      String interval,
      boolean chosen) {}

  /** A figure with its name. */
  public record Figure(String label, String value) {}

  /**
   * The sums.
   *
   * @param steps from the net to the tax of each rate
   * @param later what comes each month, quarter and year
   * @param first the lines of the first invoice
   */
  public record Totals(
      List<Figure> steps,
      String dueLabel,
      String due,
      String dueNote,
      List<Later> later,
      List<Figure> first) {
    public Totals {
      steps = List.copyOf(steps);
      later = List.copyOf(later);
      first = List.copyOf(first);
    }
  }

  /** What comes again. */
  public record Later(String label, String gross, String detail, String brief) {}
}
