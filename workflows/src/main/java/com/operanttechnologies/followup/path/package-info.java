/** The way through a sequence: steps of several kinds, questions with two answers, and the end. */
@NullMarked
package com.operanttechnologies.followup.path;

import org.jspecify.annotations.NullMarked;
