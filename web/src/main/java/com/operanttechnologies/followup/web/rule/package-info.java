/** What a sequence asks about, chosen in forms: facts, its goal and its exit rules. */
@NullMarked
package com.operanttechnologies.followup.web.rule;

import org.jspecify.annotations.NullMarked;
