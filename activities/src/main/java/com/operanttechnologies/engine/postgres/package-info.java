/** PostgreSQL, embedded or real: start, roles, migration, connection pool. */
@NullMarked
package com.operanttechnologies.engine.postgres;

import org.jspecify.annotations.NullMarked;
