package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.TaxCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An external charge of the first invoice. Kill Bill takes no negative ones, so the lines of a tax
 * rate with a discount on the quote are one charge; taxes are charges with the amounts that the
 * calculator has rounded.
 */
record Charge(String description, BigDecimal amount, boolean tax) {
  private static final int LONGEST = 250;

  static List<Charge> of(InvoiceDraft draft) {
    Map<BigDecimal, List<InvoiceLine>> byRate = new TreeMap<>(Comparator.reverseOrder());
    for (InvoiceLine line : draft.lines()) {
      byRate.computeIfAbsent(PlainNumber.of(line.taxPercent()), _ -> new ArrayList<>()).add(line);
    }
    List<Charge> charges = new ArrayList<>();
    byRate.values().forEach(lines -> charges.addAll(ofRate(lines)));
    for (TaxCategory tax : draft.taxes()) {
      if (tax.tax().signum() != 0) {
        String words =
            "Tax %s %% of %s".formatted(PlainNumber.text(tax.rate()), tax.base().toPlainString());
        charges.add(new Charge(words, tax.tax(), true));
      }
    }
    return charges;
  }

  private static List<Charge> ofRate(List<InvoiceLine> lines) {
    if (lines.stream().allMatch(line -> line.net().signum() >= 0)) {
      return lines.stream()
          .map(line -> new Charge(bounded(words(line)), line.net(), false))
          .toList();
    }
    BigDecimal sum = lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() < 0) {
      throw new BillingRefused("Kill Bill cannot bill less than nothing.");
    }
    String words = lines.stream().map(Charge::words).collect(Collectors.joining(", "));
    return List.of(new Charge(bounded(words), sum, false));
  }

  private static String words(InvoiceLine line) {
    return line.interval().recurs() && !line.discount()
        ? line.description() + ", first " + line.interval().code()
        : line.description();
  }

  private static String bounded(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST));
  }
}
