/** A customer's own numbers: where they are read, how they are drawn, when they are too old. */
@NullMarked
package com.operanttechnologies.metrics;

import org.jspecify.annotations.NullMarked;
