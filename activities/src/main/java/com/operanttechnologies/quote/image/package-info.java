/** Pictures on quotes: the cover, and those of the products that lines come from. */
@NullMarked
package com.operanttechnologies.quote.image;

import org.jspecify.annotations.NullMarked;
