/** Typed settings of each outside part, checked at start. */
@NullMarked
package com.operanttechnologies.engine.settings;

import org.jspecify.annotations.NullMarked;
