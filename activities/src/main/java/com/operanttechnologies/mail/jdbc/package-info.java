/** The ledger in PostgreSQL: what may leave, what has left, and what stops it. */
@NullMarked
package com.operanttechnologies.mail.jdbc;

import org.jspecify.annotations.NullMarked;
