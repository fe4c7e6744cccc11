/** Approvals: who is asked for them, what they hold for, and what becomes of the quote. */
@NullMarked
package com.operanttechnologies.quote.approval;

import org.jspecify.annotations.NullMarked;
