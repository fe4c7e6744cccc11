/** What takes minutes and is started by hand from {@code bench}. */
@NullMarked
package com.operanttechnologies.endurance;

import org.jspecify.annotations.NullMarked;
