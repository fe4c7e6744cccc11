/** What has to be right before a sequence writes to anybody. */
@NullMarked
package com.operanttechnologies.followup.gate;

import org.jspecify.annotations.NullMarked;
