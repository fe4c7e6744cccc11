/** The settings about cash rounding. */
@NullMarked
package com.operanttechnologies.quote.web.cash;

import org.jspecify.annotations.NullMarked;
