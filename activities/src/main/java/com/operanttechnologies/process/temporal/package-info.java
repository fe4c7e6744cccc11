/** Temporal in three modes, its workers, the relay and the reconciler. */
@NullMarked
package com.operanttechnologies.process.temporal;

import org.jspecify.annotations.NullMarked;
