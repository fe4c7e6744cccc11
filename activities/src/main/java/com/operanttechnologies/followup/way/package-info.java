/** The way of an enrollment through its sequence: its steps with what there is of each. */
@NullMarked
package com.operanttechnologies.followup.way;

import org.jspecify.annotations.NullMarked;
