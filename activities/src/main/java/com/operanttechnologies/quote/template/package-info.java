/** Quotes to begin with: what is offered again and again, under a name. */
@NullMarked
package com.operanttechnologies.quote.template;

import org.jspecify.annotations.NullMarked;
