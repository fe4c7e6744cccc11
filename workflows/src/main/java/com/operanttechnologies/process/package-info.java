/** What runs durably: the kinds of processes and how they wait. */
@NullMarked
package com.operanttechnologies.process;

import org.jspecify.annotations.NullMarked;
