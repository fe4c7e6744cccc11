/** Sources, numbers and dashboards, for other programs. */
@NullMarked
package com.operanttechnologies.metrics.web.api;

import org.jspecify.annotations.NullMarked;
