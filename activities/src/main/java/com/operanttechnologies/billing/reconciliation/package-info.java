/** Whether every accepted quote is billed as it was accepted, and if not, why. */
@NullMarked
package com.operanttechnologies.billing.reconciliation;

import org.jspecify.annotations.NullMarked;
