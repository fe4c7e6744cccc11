package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import java.util.Locale;

/** What a provisioning makes; each at most once an attempt. */
public enum BillingPart {
  ACCOUNT,
  MONTH,
  YEAR,
  INVOICE;

  /** The name in tables and keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static BillingPart ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  static BillingPart of(Interval interval) {
    return ofCode(interval.code());
  }
}
