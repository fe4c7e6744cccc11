/** Files of comma-separated values: read within bounds, written so that programs run nothing. */
@NullMarked
package com.operanttechnologies.engine.csv;

import org.jspecify.annotations.NullMarked;
