/** Follow-ups and what happens next, for other programs. */
@NullMarked
package com.operanttechnologies.followup.web.api;

import org.jspecify.annotations.NullMarked;
