package com.operanttechnologies.billing;

import com.operanttechnologies.money.PricedQuote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing has to know of a quote that was accepted.
 *
 * @param owner the member who is asked when something cannot be billed
 * @param acceptedOn in the organisation's time zone
 * @param accepted what was signed: the gross total due first, as the acceptance has recorded it
 * @param priced the version with the chosen options, priced by the calculator
 */
public record AcceptedQuote(
    UUID quote,
    UUID version,
    String number,
    @Nullable String poNumber,
    @Nullable UUID owner,
    Customer customer,
    LocalDate acceptedOn,
    BigDecimal accepted,
    PricedQuote priced) {

  /** Who has accepted; the contact's id names the account. */
  public record Customer(
      UUID contact,
      String name,
      String email,
      @Nullable String company,
      @Nullable String address,
      @Nullable String vatId) {}

  String currency() {
    return priced.currency().code();
  }
}
