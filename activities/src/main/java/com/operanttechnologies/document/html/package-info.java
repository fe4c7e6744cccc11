/** Writes a quote as HTML: figures, dates and words in the recipient's language. */
@NullMarked
package com.operanttechnologies.document.html;

import org.jspecify.annotations.NullMarked;
