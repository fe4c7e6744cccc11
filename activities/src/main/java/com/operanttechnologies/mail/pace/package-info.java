/** How fast mail leaves: caps over 24 hours, gaps, warm-up, and fair shares of the relay. */
@NullMarked
package com.operanttechnologies.mail.pace;

import org.jspecify.annotations.NullMarked;
