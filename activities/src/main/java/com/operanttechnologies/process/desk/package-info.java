/** How many activities work at once in one process. */
@NullMarked
package com.operanttechnologies.process.desk;

import org.jspecify.annotations.NullMarked;
