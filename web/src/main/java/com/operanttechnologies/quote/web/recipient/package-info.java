/** Who can open a quote and sign it, as its seller sees and steers it. */
@NullMarked
package com.operanttechnologies.quote.web.recipient;

import org.jspecify.annotations.NullMarked;
