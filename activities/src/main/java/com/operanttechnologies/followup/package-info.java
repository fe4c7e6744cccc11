/** The follow-ups around a quote: sequences, enrollments, and what happens next. */
@NullMarked
package com.operanttechnologies.followup;

import org.jspecify.annotations.NullMarked;
