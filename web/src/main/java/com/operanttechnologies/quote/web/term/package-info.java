/** The term of a line in the editor's form. */
@NullMarked
package com.operanttechnologies.quote.web.term;

import org.jspecify.annotations.NullMarked;
