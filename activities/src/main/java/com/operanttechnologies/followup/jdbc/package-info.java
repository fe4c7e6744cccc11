/** Sequences and enrollments in the database, and what starts, moves and ends them. */
@NullMarked
package com.operanttechnologies.followup.jdbc;

import org.jspecify.annotations.NullMarked;
