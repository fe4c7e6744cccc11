/** Accepted beside billed, for people and for other programs. */
@NullMarked
package com.operanttechnologies.billing.web.reconciliation;

import org.jspecify.annotations.NullMarked;
