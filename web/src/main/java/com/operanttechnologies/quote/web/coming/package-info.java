/** What will happen to a quote by itself, as a page and a program read it. */
@NullMarked
package com.operanttechnologies.quote.web.coming;

import org.jspecify.annotations.NullMarked;
