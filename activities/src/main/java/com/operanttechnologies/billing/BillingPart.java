package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import java.util.Locale;

/** What a provisioning makes; each at most once an attempt. */
public enum BillingPart {
  ACCOUNT,
  MONTH,
  QUARTER,
  YEAR,
  INVOICE;

  /** The name in tables and keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static BillingPart ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it is billed again and again. */
  public boolean isSubscription() {
    return this == MONTH || this == QUARTER || this == YEAR;
  }

  static BillingPart of(Interval interval) {
    return ofCode(interval.code());
  }
}
