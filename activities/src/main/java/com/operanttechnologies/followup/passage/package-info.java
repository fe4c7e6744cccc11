/** Steps that are no mails, as enrollments reach and pass them. */
@NullMarked
package com.operanttechnologies.followup.passage;

import org.jspecify.annotations.NullMarked;
