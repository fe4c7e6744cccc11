/** Segments in the database, and the questions they ask there. */
@NullMarked
package com.operanttechnologies.contact.segment.jdbc;

import org.jspecify.annotations.NullMarked;
