package com.operanttechnologies.quote.approval;

import java.math.BigDecimal;
import java.util.UUID;

/** Up to which total a member may approve in a currency. */
public record ApproverLimit(UUID member, String currency, BigDecimal amount) {
  public String text() {
    return RuleLimit.money(amount, currency);
  }
}
