/** The story of a quote for other programs. */
@NullMarked
package com.operanttechnologies.timeline.web.api;

import org.jspecify.annotations.NullMarked;
