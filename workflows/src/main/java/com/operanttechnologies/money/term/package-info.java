/** From when and for how long a line is billed that comes again, and the days that follow. */
@NullMarked
package com.operanttechnologies.money.term;

import org.jspecify.annotations.NullMarked;
