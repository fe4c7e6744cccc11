/** What a buyer chooses of an offer: options, one of each group, and quantities within limits. */
@NullMarked
package com.operanttechnologies.quote.choice;

import org.jspecify.annotations.NullMarked;
