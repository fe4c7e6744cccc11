/** The relay's pace, and how organisations share it. */
@NullMarked
package com.operanttechnologies.mail.pace.relay;

import org.jspecify.annotations.NullMarked;
