/** Accounts in PostgreSQL. */
@NullMarked
package com.operanttechnologies.account.jdbc;

import org.jspecify.annotations.NullMarked;
