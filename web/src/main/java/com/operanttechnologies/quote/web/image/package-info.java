/** The picture at the head of a quote, while it is written. */
@NullMarked
package com.operanttechnologies.quote.web.image;

import org.jspecify.annotations.NullMarked;
