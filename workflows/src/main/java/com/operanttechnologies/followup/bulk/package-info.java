/** The process that sends many contacts through one sequence. */
@NullMarked
package com.operanttechnologies.followup.bulk;

import org.jspecify.annotations.NullMarked;
