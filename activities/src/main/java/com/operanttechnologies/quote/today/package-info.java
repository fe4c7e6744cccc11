/** What needs a seller today. */
@NullMarked
package com.operanttechnologies.quote.today;

import org.jspecify.annotations.NullMarked;
