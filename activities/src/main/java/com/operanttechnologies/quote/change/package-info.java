/** What changed between versions of a quote, for the person who reads the newer one. */
@NullMarked
package com.operanttechnologies.quote.change;

import org.jspecify.annotations.NullMarked;
