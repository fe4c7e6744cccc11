package com.operanttechnologies.billing;

import java.util.Locale;
import java.util.UUID;

/** The engines that can bill; a provisioning stays with the one that it has begun with. */
public interface BillingEngines {

  /** Outside any transaction. */
  BillingEngine of(UUID tenant, Kind kind);

  /** What an organisation can choose. */
  enum Kind {
    /** What the operator has configured: own tables, or services over HTTP. */
    STANDARD,
    /** The organisation's own account at Stripe. */
    STRIPE,
    /** The organisation's own Kill Bill. */
    KILLBILL;

    /** The name in tables and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
