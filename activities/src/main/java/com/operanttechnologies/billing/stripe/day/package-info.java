/** Days of the calendar as instants that Stripe counts from. */
@NullMarked
package com.operanttechnologies.billing.stripe.day;

import org.jspecify.annotations.NullMarked;
