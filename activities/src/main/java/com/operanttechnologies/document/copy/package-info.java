/** The copy: every text that stands on a quote's paper, in the recipient's language. */
@NullMarked
package com.operanttechnologies.document.copy;

import org.jspecify.annotations.NullMarked;
