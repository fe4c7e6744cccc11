/** What follow-ups lead to, in figures, and what is done when too many people complain. */
@NullMarked
package com.operanttechnologies.report;

import org.jspecify.annotations.NullMarked;
