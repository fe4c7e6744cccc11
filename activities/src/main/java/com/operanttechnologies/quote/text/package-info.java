/** Headings and notes among the lines of a quote: how they are typed, checked and printed. */
@NullMarked
package com.operanttechnologies.quote.text;

import org.jspecify.annotations.NullMarked;
