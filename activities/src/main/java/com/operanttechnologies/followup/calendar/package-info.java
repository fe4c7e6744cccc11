/** The calendar of recipients: their zone, their country's holidays, the hours of writing. */
@NullMarked
package com.operanttechnologies.followup.calendar;

import org.jspecify.annotations.NullMarked;
