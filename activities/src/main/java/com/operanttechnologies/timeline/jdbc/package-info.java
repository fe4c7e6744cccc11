/** The timeline in the database. */
@NullMarked
package com.operanttechnologies.timeline.jdbc;

import org.jspecify.annotations.NullMarked;
