/** Facts that sequences wait for, branch on and end with, judged by the rows. */
@NullMarked
package com.operanttechnologies.followup.fact;

import org.jspecify.annotations.NullMarked;
