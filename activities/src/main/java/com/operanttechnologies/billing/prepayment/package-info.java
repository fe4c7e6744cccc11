/** What was paid on acceptance, and how it is set off against the first invoice. */
@NullMarked
package com.operanttechnologies.billing.prepayment;

import org.jspecify.annotations.NullMarked;
