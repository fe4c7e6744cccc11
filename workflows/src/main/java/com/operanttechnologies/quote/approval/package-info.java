/** What makes a quote need an approval, and what an approval holds for; plain rules. */
@NullMarked
package com.operanttechnologies.quote.approval;

import org.jspecify.annotations.NullMarked;
