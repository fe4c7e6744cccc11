/** PDFs from outside, made fit to stand behind a quote. */
@NullMarked
package com.operanttechnologies.document.attached;

import org.jspecify.annotations.NullMarked;
