/** Answers to repeatable requests in PostgreSQL. */
@NullMarked
package com.operanttechnologies.engine.idempotency.jdbc;

import org.jspecify.annotations.NullMarked;
