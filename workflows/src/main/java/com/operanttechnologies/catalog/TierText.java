package com.operanttechnologies.catalog;

import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tiers as people type them into a field or a cell: {@code 10: 5.00; 100: 4.50; more: 4.00}. A fee
 * stands behind a plus: {@code 10: 5.00 + 20}.
 */
public final class TierText {
  private static final String NUMBER = "([0-9]{1,12}(?:[.,][0-9]{1,10})?)";
  private static final Pattern TIER =
      Pattern.compile(
          "(?:" + NUMBER + "|more)\\s*:\\s*" + NUMBER + "(?:\\s*\\+\\s*" + NUMBER + ")?",
          Pattern.CASE_INSENSITIVE);

  private TierText() {}

  /**
   * @throws InvalidPrice on {@code tiers}, with an example
   */
  public static List<Tier> read(String text) {
    List<Tier> tiers = new ArrayList<>();
    for (String part : text.strip().split("\\s*;\\s*")) {
      Matcher tier = TIER.matcher(part.strip());
      if (!tier.matches()) {
        throw new InvalidPrice("tiers", "Write tiers such as 10: 5.00; 100: 4.50; more: 4.00.");
      }
      String upTo = tier.group(1);
      String fee = tier.group(3);
      tiers.add(
          new Tier(
              upTo == null ? null : number(upTo),
              number(tier.group(2)),
              fee == null ? BigDecimal.ZERO : number(fee)));
    }
    return tiers;
  }

  private static BigDecimal number(String typed) {
    return new BigDecimal(typed.replace(',', '.'));
  }

  /** What {@link #read} reads. */
  public static String write(List<Tier> tiers) {
    return tiers.stream().map(TierText::tier).collect(Collectors.joining("; "));
  }

  private static String tier(Tier tier) {
    BigDecimal upTo = tier.upTo();
    String fee = tier.fee().signum() == 0 ? "" : " + " + PlainNumber.text(tier.fee());
    return (upTo == null ? "more" : PlainNumber.text(upTo))
        + ": "
        + PlainNumber.text(tier.price())
        + fee;
  }
}
