/** The pages on sequences of follow-ups. */
@NullMarked
package com.operanttechnologies.followup.web;

import org.jspecify.annotations.NullMarked;
