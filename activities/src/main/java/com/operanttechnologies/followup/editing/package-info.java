/** Writing templates and snippets: versions, warnings, previews. */
@NullMarked
package com.operanttechnologies.followup.editing;

import org.jspecify.annotations.NullMarked;
