/** The pages on which many contacts are sent through a sequence. */
@NullMarked
package com.operanttechnologies.followup.web.bulk;

import org.jspecify.annotations.NullMarked;
