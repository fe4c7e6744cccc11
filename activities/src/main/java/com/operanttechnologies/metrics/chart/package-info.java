/** How numbers are shown: written for their reader, and drawn for mails and pages. */
@NullMarked
package com.operanttechnologies.metrics.chart;

import org.jspecify.annotations.NullMarked;
