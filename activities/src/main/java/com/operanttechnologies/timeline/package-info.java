/** What happened to a quote, by whom and when, in the order in which it happened. */
@NullMarked
package com.operanttechnologies.timeline;

import org.jspecify.annotations.NullMarked;
