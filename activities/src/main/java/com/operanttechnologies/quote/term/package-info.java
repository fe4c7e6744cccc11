/** From when and for how long lines are billed: as it is entered, and in the reader's words. */
@NullMarked
package com.operanttechnologies.quote.term;

import org.jspecify.annotations.NullMarked;
