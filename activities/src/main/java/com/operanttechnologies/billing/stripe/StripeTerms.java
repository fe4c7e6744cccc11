package com.operanttechnologies.billing.stripe;

import java.time.ZoneId;

/**
 * What an organisation has agreed with its customers once and for all.
 *
 * @param zone in which a day begins
 * @param daysToPay until an invoice is due
 */
public record StripeTerms(ZoneId zone, int daysToPay) {}
