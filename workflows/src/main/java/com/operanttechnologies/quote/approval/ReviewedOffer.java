package com.operanttechnologies.quote.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at in a quote.
 *
 * @param discount the largest of any line in per cent, see {@link LargestDiscount}
 * @param margin the smallest of any line whose cost is known, in per cent of its net
 * @param belowLowest products that are offered below their lowest prices, with what is offered
 * @param total the first payment, tax included, with all options and the dearest of what a buyer
 *     may choose, as if nothing began later or were free for a while, by the dearest periods of
 *     ramps: the most that it can be
 * @param terms as written, empty for none
 * @param standardTerms the organisation's, empty for none
 * @param customer the customer's address
 * @param newCustomer whether the customer has accepted no quote before
 * @param commitment in months, see {@link LongestCommitment}
 */
public record ReviewedOffer(
    BigDecimal discount,
    @Nullable BigDecimal margin,
    List<String> belowLowest,
    BigDecimal total,
    String currency,
    String terms,
    String standardTerms,
    LocalDate today,
    LocalDate validUntil,
    String customer,
    boolean newCustomer,
    int commitment) {
  public ReviewedOffer {
    belowLowest = List.copyOf(belowLowest);
  }
}
