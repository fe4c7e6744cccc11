/** Who writes a quote right now. */
@NullMarked
package com.operanttechnologies.quote.editing;

import org.jspecify.annotations.NullMarked;
