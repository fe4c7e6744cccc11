/** Sequences, their versions and steps as rows, and the way they are edited. */
@NullMarked
package com.operanttechnologies.followup.sequence;

import org.jspecify.annotations.NullMarked;
