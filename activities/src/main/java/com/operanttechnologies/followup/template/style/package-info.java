/** A template's style sheet, put into its elements: many mail programs drop style sheets. */
@NullMarked
package com.operanttechnologies.followup.template.style;

import org.jspecify.annotations.NullMarked;
