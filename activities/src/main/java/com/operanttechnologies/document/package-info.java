/** The quote on paper: what stands on it, and the port that prints it. */
@NullMarked
package com.operanttechnologies.document;

import org.jspecify.annotations.NullMarked;
