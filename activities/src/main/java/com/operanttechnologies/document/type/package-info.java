/** Typesetting: copy becomes lines, lines become strips, strips are divided into pages. */
@NullMarked
package com.operanttechnologies.document.type;

import org.jspecify.annotations.NullMarked;
