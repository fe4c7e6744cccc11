/** The follow-ups around a quote: when each step is due and what ends them. */
@NullMarked
package com.operanttechnologies.followup;

import org.jspecify.annotations.NullMarked;
