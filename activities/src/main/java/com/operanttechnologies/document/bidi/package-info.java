/** Scripts that are written from right to left: order, joining and mirrored signs. */
@NullMarked
package com.operanttechnologies.document.bidi;

import org.jspecify.annotations.NullMarked;
