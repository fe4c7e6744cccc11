/** Bulk enrollments in the database. */
@NullMarked
package com.operanttechnologies.followup.bulk.jdbc;

import org.jspecify.annotations.NullMarked;
