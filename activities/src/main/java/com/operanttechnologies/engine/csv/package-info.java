/** Files of comma-separated values, written so that spreadsheet programs run nothing. */
@NullMarked
package com.operanttechnologies.engine.csv;

import org.jspecify.annotations.NullMarked;
