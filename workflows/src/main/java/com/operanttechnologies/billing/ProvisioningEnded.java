package com.operanttechnologies.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provisioning is over; published inside the transaction that records it.
 *
 * @param ok account, subscriptions and invoice stand, and the invoice bills what was accepted
 * @param reason why not, in words for the quote's owner
 */
public record ProvisioningEnded(
    UUID tenant, UUID quote, UUID provisioning, boolean ok, @Nullable String reason) {}
