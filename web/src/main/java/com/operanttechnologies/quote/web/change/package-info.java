/** Versions of a quote beside each other, for its seller. */
@NullMarked
package com.operanttechnologies.quote.web.change;

import org.jspecify.annotations.NullMarked;
