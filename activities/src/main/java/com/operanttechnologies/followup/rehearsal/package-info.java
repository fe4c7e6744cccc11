/** What would happen to a contact on which day, and why something has not happened yet. */
@NullMarked
package com.operanttechnologies.followup.rehearsal;

import org.jspecify.annotations.NullMarked;
