/**
 * The accepted quote with its evidence and its seal, and what is done when the seal has to wait.
 */
@NullMarked
package com.operanttechnologies.quote.sealing;

import org.jspecify.annotations.NullMarked;
