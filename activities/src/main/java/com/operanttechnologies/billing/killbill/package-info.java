/** Accounts, subscriptions and invoices at Kill Bill; docs/billing.md says what is made when. */
@NullMarked
package com.operanttechnologies.billing.killbill;

import org.jspecify.annotations.NullMarked;
