/** Two people on one quote: who else writes it, and what happens when both save. */
@NullMarked
package com.operanttechnologies.quote.web.editing;

import org.jspecify.annotations.NullMarked;
