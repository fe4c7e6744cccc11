/** Customers, subscriptions and invoices at Stripe; docs/billing.md says what is made when. */
@NullMarked
package com.operanttechnologies.billing.stripe;

import org.jspecify.annotations.NullMarked;
