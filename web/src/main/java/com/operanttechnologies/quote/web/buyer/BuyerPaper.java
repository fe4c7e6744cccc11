package com.operanttechnologies.quote.web.buyer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    List<Group> groups,
    List<Row> options,
    Between between,
    Chosen chosen,
    Totals totals,
    String terms,
    String hash,
    String documentSha256) {

  public BuyerPaper {
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
    options = List.copyOf(options);
  }

  /** The part of the hash that people compare. */
  public String hashShort() {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  /** Every line, in the order of the page. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(lines);
    groups.forEach(group -> rows.addAll(group.rows()));
    rows.addAll(options);
    return rows;
  }

  /** Whether there is anything to choose. */
  public boolean choosable() {
    return rows().size() > lines.size() || lines.stream().anyMatch(row -> row.quantity() != null);
  }

  /** Lines of which one is picked. */
  public record Group(String name, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is chosen: as the form sends it, and in words.
   *
   * @param fields names and values of the form
   */
  public record Chosen(List<Figure> fields, List<String> options, List<String> quantities) {
    public Chosen {
      fields = List.copyOf(fields);
      options = List.copyOf(options);
      quantities = List.copyOf(quantities);
    }
  }

  /**
   * A quantity to choose; numbers as HTML writes them.
   *
   * @param limits in words
   * @param after what stands behind the field: unit, price, tax
   * @param error empty while it is one that can be had
   */
  public record Quantity(
      String value,
      String min,
      String max,
      String step,
      String limits,
      String after,
      String error) {}

  /** Somebody who sells or buys. */
  public record Party(String name, List<String> lines, String email) {
    public Party {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line: what, how its amount comes about, and the amount.
   *
   * @param quantity absent where it is fixed
   * @param moves whether its amount can change with what is chosen of other lines or of it
   */
  public record Row(
      String id,
      String description,
      String details,
      String how,
      String amount,
      String interval,
      boolean chosen,
      @Nullable Quantity quantity,
      boolean moves) {}

  /** What stands before each line and behind the last one, in either list. */
  public record Between(List<List<Part>> lines, List<List<Part>> options) {}

  /**
   * A heading, a note or a subtotal.
   *
   * @param kind section, note or subtotal
   * @param id of a subtotal on the page
   * @param sums of a subtotal; the label is how often it is due
   */
  public record Part(String kind, String id, String text, String details, List<Figure> sums) {}

  /** A figure with its name. */
  public record Figure(String label, String value) {}

  /**
   * The sums.
   *
   * @param steps from the net to the tax of each rate
   * @param later what comes each month, quarter and year
   * @param contract what everything comes to over the terms; absent where none is agreed
   * @param first the lines of the first invoice
   * @param paid of it on acceptance, and what is left
   * @param shortOnes bills of the days before the billing day
   */
  public record Totals(
      List<Figure> steps,
      String dueLabel,
      String due,
      String dueNote,
      List<Later> later,
      @Nullable Contract contract,
      List<Figure> first,
      List<Figure> paid,
      List<ShortOne> shortOnes) {
    public Totals {
      steps = List.copyOf(steps);
      later = List.copyOf(later);
      first = List.copyOf(first);
      paid = List.copyOf(paid);
      shortOnes = List.copyOf(shortOnes);
    }
  }

  /** The bill of the days before the billing day: its lines, and what it comes to. */
  public record ShortOne(String title, List<Figure> lines, String note) {
    public ShortOne {
      lines = List.copyOf(lines);
    }
  }

  /** What everything comes to over the terms, and what is added to it. */
  public record Contract(String label, String gross, List<Figure> steps) {
    public Contract {
      steps = List.copyOf(steps);
    }
  }

  /**
   * What comes again.
   *
   * @param step another price of what is said before: left out where there is little room
   */
  public record Later(String label, String gross, String detail, String brief, boolean step) {}
}
