package com.operanttechnologies.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that an acceptance asks for.
 *
 * @param number the quote's number
 * @param kind deposit or full
 * @param state due, paid or cancelled
 * @param attempt how often the customer has begun to pay
 * @param address where the customer pays at the provider's, once begun
 * @param failed the last try did not work
 */
public record Payment(
    UUID id,
    UUID quote,
    UUID version,
    String number,
    String kind,
    String currency,
    BigDecimal amount,
    String state,
    int attempt,
    @Nullable Instant begunAt,
    @Nullable String address,
    boolean failed,
    @Nullable Instant paidAt) {

  public boolean due() {
    return state.equals("due");
  }
}
