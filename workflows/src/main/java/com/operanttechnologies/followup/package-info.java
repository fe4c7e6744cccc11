/** Follow-up mails around a quote: when they are due and what ends them. */
@NullMarked
package com.operanttechnologies.followup;

import org.jspecify.annotations.NullMarked;
