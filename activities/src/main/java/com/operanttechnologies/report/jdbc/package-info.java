/** Figures and what they are counted from, in the database. */
@NullMarked
package com.operanttechnologies.report.jdbc;

import org.jspecify.annotations.NullMarked;
