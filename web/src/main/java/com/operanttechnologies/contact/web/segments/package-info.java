/** The pages on which contacts are found by rules. */
@NullMarked
package com.operanttechnologies.contact.web.segments;

import org.jspecify.annotations.NullMarked;
