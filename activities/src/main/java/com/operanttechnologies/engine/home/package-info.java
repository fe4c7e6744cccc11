/** The folder that everything embedded lives in, and its lock. */
@NullMarked
package com.operanttechnologies.engine.home;

import org.jspecify.annotations.NullMarked;
