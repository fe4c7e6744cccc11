package com.operanttechnologies.billing.stripe;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods of one price that Stripe bills one after the other, or one that ends on a billing day:
 * the days before the first one, or a whole period that has begun.
 *
 * @param periods how many; of the last phase of what goes on, one: the schedule lets it go on
 * @param until the billing day that ends it; absent: it ends after its periods
 */
record StripePhase(int periods, @Nullable LocalDate until, List<RecurringItem> items) {}
