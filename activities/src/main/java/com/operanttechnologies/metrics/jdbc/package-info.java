/** Metric sources, their sealed keys and their snapshots in the database. */
@NullMarked
package com.operanttechnologies.metrics.jdbc;

import org.jspecify.annotations.NullMarked;
