package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.TaxCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An external charge of the first invoice. Kill Bill takes no negative ones, so the lines of a tax
 * rate with a discount on the quote are one charge; taxes are charges with the amounts that the
 * calculator has rounded. A rounding to coins is a charge too or, where it takes away, less of the
 * largest one.
 *
 * @param rounding which part of the amount is rounding; mostly 0
 */
record Charge(String description, BigDecimal amount, boolean tax, BigDecimal rounding) {
  private static final String TAX = " tax";
  private static final int LONGEST = 250;
  private static final Pattern ROUNDING = Pattern.compile(" rounding (-?[0-9]+(?:\\.[0-9]+)?)$");

  private static Charge of(String description, BigDecimal amount, boolean tax) {
    return new Charge(description, amount, tax, BigDecimal.ZERO);
  }

  /** What it is, behind our key in its details at Kill Bill. */
  String kind() {
    if (tax) {
      return TAX;
    }
    return rounding.signum() == 0 ? " net" : " net, rounding " + rounding.toPlainString();
  }

  static boolean isTax(String details) {
    return details.endsWith(TAX);
  }

  /** Which part of a charge with these details is rounding. */
  static BigDecimal rounding(String details) {
    Matcher rounding = ROUNDING.matcher(details);
    return rounding.find() ? new BigDecimal(rounding.group(1)) : BigDecimal.ZERO;
  }

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
        charges.add(of(words, tax.tax(), true));
      }
    }
    if (draft.totals().isRounded()) {
      round(charges, draft.totals().rounding());
    }
    return charges;
  }

  private static void round(List<Charge> charges, BigDecimal rounding) {
    if (rounding.signum() > 0) {
      charges.add(new Charge("Rounding", rounding, false, rounding));
      return;
    }
    Charge largest =
        Collections.max(
            charges.stream().filter(each -> !each.tax).toList(),
            Comparator.comparing(Charge::amount));
    BigDecimal rest = largest.amount.add(rounding);
    if (rest.signum() < 0) {
      throw new BillingRefused("Kill Bill cannot bill less than nothing.");
    }
    String words = ", rounding " + rounding.toPlainString();
    String name = largest.description;
    String bounded = name.substring(0, Math.min(name.length(), LONGEST - words.length()));
    charges.set(charges.indexOf(largest), new Charge(bounded + words, rest, false, rounding));
  }

  private static List<Charge> ofRate(List<InvoiceLine> lines) {
    if (lines.stream().allMatch(line -> line.net().signum() >= 0)) {
      return lines.stream().map(line -> of(bounded(words(line)), line.net(), false)).toList();
    }
    BigDecimal sum = lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() < 0) {
      throw new BillingRefused("Kill Bill cannot bill less than nothing.");
    }
    String words = lines.stream().map(Charge::words).collect(Collectors.joining(", "));
    return List.of(of(bounded(words), sum, false));
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
