package com.operanttechnologies.billing;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that a saga runs over.
 *
 * @param attempt raised by each Retry
 * @param engine what it has begun with, whatever is chosen later
 * @param undone the acceptance was undone: nothing of it may stand
 * @param error in words: why it failed, or what it is waiting for
 */
public record Provisioning(
    UUID id,
    UUID quote,
    UUID version,
    ProvisioningState state,
    int attempt,
    BillingEngines.Kind engine,
    boolean undone,
    @Nullable BigDecimal accepted,
    @Nullable BigDecimal billed,
    @Nullable String currency,
    @Nullable Boolean equal,
    @Nullable String error) {}
