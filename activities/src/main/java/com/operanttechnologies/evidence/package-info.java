/** What proves an acceptance: the record that travels with it, and how anybody checks both. */
@NullMarked
package com.operanttechnologies.evidence;

import org.jspecify.annotations.NullMarked;
