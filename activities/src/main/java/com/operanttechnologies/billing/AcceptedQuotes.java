package com.operanttechnologies.billing;

import java.util.UUID;

/** Where billing reads what was accepted; inside the tenant's transaction. */
public interface AcceptedQuotes {

  /**
   * The accepted version with its chosen options.
   *
   * @throws IllegalStateException if nobody has accepted it
   */
  AcceptedQuote of(UUID version);
}
