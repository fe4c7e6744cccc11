/** What a caller can do wrong, in words that are shown to the caller. */
@NullMarked
package com.operanttechnologies.problem;

import org.jspecify.annotations.NullMarked;
