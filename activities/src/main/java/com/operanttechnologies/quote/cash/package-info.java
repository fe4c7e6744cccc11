/** To which coins new quotes of an organisation are rounded. */
@NullMarked
package com.operanttechnologies.quote.cash;

import org.jspecify.annotations.NullMarked;
