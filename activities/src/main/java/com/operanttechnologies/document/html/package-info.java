/** Writes the copy of a quote as HTML, for browsers. */
@NullMarked
package com.operanttechnologies.document.html;

import org.jspecify.annotations.NullMarked;
