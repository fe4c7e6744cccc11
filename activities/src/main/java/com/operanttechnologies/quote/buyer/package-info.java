/** What customers see and decide behind their links. */
@NullMarked
package com.operanttechnologies.quote.buyer;

import org.jspecify.annotations.NullMarked;
