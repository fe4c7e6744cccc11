/** What stands on the paper of a version besides the version itself, kept with what was printed. */
@NullMarked
package com.operanttechnologies.quote.imprint;

import org.jspecify.annotations.NullMarked;
