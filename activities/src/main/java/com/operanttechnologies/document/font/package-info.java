/** The typefaces that paper is set in, and which characters they cover. */
@NullMarked
package com.operanttechnologies.document.font;

import org.jspecify.annotations.NullMarked;
