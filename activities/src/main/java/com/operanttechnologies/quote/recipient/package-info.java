/** The people on the buyer's side of a quote: who reads, who recommends, who signs. */
@NullMarked
package com.operanttechnologies.quote.recipient;

import org.jspecify.annotations.NullMarked;
