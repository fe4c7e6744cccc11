/** What the catalogue says about a quote, to its seller alone. */
@NullMarked
package com.operanttechnologies.quote.web.product;

import org.jspecify.annotations.NullMarked;
