/** Payments by Stripe Checkout: the customer pays at Stripe, and Stripe tells us signed. */
@NullMarked
package com.operanttechnologies.payment.stripe;

import org.jspecify.annotations.NullMarked;
