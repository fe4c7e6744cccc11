/** Figures of a quote that explain themselves to its seller. */
@NullMarked
package com.operanttechnologies.quote.web.figure;

import org.jspecify.annotations.NullMarked;
