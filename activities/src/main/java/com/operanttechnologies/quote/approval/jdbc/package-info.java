/** The tables of rules, reviews and approvals. */
@NullMarked
package com.operanttechnologies.quote.approval.jdbc;

import org.jspecify.annotations.NullMarked;
