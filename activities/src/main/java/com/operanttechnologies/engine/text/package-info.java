/** The product's own templates and words, in the reader's language. */
@NullMarked
package com.operanttechnologies.engine.text;

import org.jspecify.annotations.NullMarked;
