package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.approval.QuoteReview;
import com.operanttechnologies.quote.approval.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs from what was approved before, as sentences for approvers. */
final class ChangeSentences {
  /** Figures that follow from others are left out where the others are said. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("validUntil", "Valid until"),
          Map.entry("currency", "Currency"),
          Map.entry("lines", "Line"),
          Map.entry("lines.description", "description"),
          Map.entry("lines.details", "details"),
          Map.entry("lines.unit", "unit"),
          Map.entry("lines.quantity", "quantity"),
          Map.entry("lines.unitPrice", "unit price"),
          Map.entry("lines.discountPercent", "discount in per cent"),
          Map.entry("lines.discountAmount", "discount"),
          Map.entry("lines.taxPercent", "tax in per cent"),
          Map.entry("lines.interval", "interval"),
          Map.entry("lines.optional", "optional"),
          Map.entry("lines.startsOn", "start"),
          Map.entry("lines.trialDays", "days without charge"),
          Map.entry("lines.termPeriods", "length in periods"),
          Map.entry("lines.termEnd", "after the term"),
          Map.entry("lines.minimumPeriods", "minimum in periods"),
          Map.entry("lines.ramp", "prices and quantities by the period from which on they hold"),
          Map.entry("texts.section.discountPercent", "Discount on a section in per cent"),
          Map.entry("texts.section.discountAmount", "Discount on a section"),
          Map.entry("terms.text", "Terms"),
          Map.entry("terms.poNumber", "Order number"),
          Map.entry("terms.billingDay", "Billing day"),
          Map.entry("terms.discountPercent", "Discount on the quote in per cent"),
          Map.entry("terms.discountAmount", "Discount on the quote"),
          Map.entry("terms.cashRounding", "Rounding to coins of"),
          Map.entry("totals.gross", "Due first"),
          Map.entry("totals.month.gross", "Each month"),
          Map.entry("totals.quarter.gross", "Each quarter"),
          Map.entry("totals.year.gross", "Each year"),
          Map.entry("customer.name", "Customer"),
          Map.entry("customer.email", "Customer's address"),
          Map.entry("customer.company", "Company"));

  private ChangeSentences() {}

  static List<String> of(QuoteReview review) {
    List<String> sentences = new ArrayList<>();
    Review before = review.before();
    if (before != null && review.isRetitled()) {
      sentences.add(said("Title", before.title(), review.quote().current().title()));
    }
    review.changes().stream()
        .filter(change -> FIELDS.containsKey(change.field()))
        .map(ChangeSentences::said)
        .distinct()
        .forEach(sentences::add);
    return sentences;
  }

  private static String said(ContentChange change) {
    String field = FIELDS.getOrDefault(change.field(), change.field());
    boolean inLine = change.line() != null && !"lines".equals(change.field());
    String what =
        inLine && change.line() != null ? change.line().description() + ", " + field : field;
    return said(what, change.before(), change.after());
  }

  private static String said(String what, @Nullable String before, @Nullable String after) {
    if (before == null || before.isEmpty()) {
      return what + " is new: " + (after == null ? "" : after);
    }
    return after == null || after.isEmpty()
        ? what + " is gone: " + before
        : what + " was " + before + ", is " + after;
  }
}
