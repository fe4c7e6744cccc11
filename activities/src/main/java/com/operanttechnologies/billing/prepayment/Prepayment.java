package com.operanttechnologies.billing.prepayment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was paid on acceptance, before or after the first invoice was issued.
 *
 * @param payment names it for ever: it is set off once, however often it is tried
 * @param kind deposit or full
 * @param reference what the provider calls the payment
 * @param due what the engine says is still to be paid, once it was set off
 * @param reason why it could not be set off
 */
public record Prepayment(
    UUID payment,
    UUID quote,
    UUID version,
    String kind,
    String currency,
    BigDecimal amount,
    String reference,
    State state,
    @Nullable BigDecimal due,
    @Nullable String reason,
    Instant receivedAt) {

  /** What has become of it. */
  public enum State {
    /** The invoice is not there yet, or the engine has not answered. */
    WAITING,
    SET_OFF,
    /** The engine will not do it; somebody has to. */
    REFUSED,
    /** A member has deducted it where the invoice is collected. */
    BY_HAND,
    /** The acceptance was undone: the money is to be paid back. */
    RETURNED;

    /** The name in tables and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** One that was just paid. */
  public static Prepayment received(
      UUID payment,
      UUID quote,
      UUID version,
      String kind,
      String currency,
      BigDecimal amount,
      String reference,
      Instant at) {
    return new Prepayment(
        payment, quote, version, kind, currency, amount, reference, State.WAITING, null, null, at);
  }

  /** Whether the engine counts it as paid on the invoice. */
  public boolean isSetOff() {
    return state == State.SET_OFF;
  }
}
