/** Approvals for programs: what waits, deciding, rules, limits and deputies. */
@NullMarked
package com.operanttechnologies.quote.web.approval.api;

import org.jspecify.annotations.NullMarked;
