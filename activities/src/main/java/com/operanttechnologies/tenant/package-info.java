/** Organisations, and the only way to their rows. */
@NullMarked
package com.operanttechnologies.tenant;

import org.jspecify.annotations.NullMarked;
