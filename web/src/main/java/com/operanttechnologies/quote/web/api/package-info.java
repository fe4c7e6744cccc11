/** Quotes for other programs: JSON under /api/v1/quotes. */
@NullMarked
package com.operanttechnologies.quote.web.api;

import org.jspecify.annotations.NullMarked;
