/** Requests that a caller may repeat without their effect happening twice. */
@NullMarked
package com.operanttechnologies.engine.idempotency;

import org.jspecify.annotations.NullMarked;
