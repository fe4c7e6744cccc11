/** The customer's side of a quote: the page behind the link, accepting, declining, the PDF. */
@NullMarked
package com.operanttechnologies.quote.web.buyer;

import org.jspecify.annotations.NullMarked;
