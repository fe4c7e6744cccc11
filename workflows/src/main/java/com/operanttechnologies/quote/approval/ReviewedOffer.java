package com.operanttechnologies.quote.approval;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What rules look at in a quote.
 *
 * @param discount the largest of any line in per cent, see {@link LargestDiscount}
 * @param total the first payment with all options chosen, tax included, as if nothing began later
 *     or were free for a while: the most that it can be
 * @param terms as written, empty for none
 * @param standardTerms the organisation's, empty for none
 * @param customer the customer's address
 * @param newCustomer whether the customer has accepted no quote before
 */
public record ReviewedOffer(
    BigDecimal discount,
    BigDecimal total,
    String currency,
    String terms,
    String standardTerms,
    LocalDate today,
    LocalDate validUntil,
    String customer,
    boolean newCustomer) {}
