/** The grid of lines while a quote is written: rows that are pasted, moved and removed. */
@NullMarked
package com.operanttechnologies.quote.web.grid;

import org.jspecify.annotations.NullMarked;
