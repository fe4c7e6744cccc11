/** Files that stand behind quotes, on pages and in the API. */
@NullMarked
package com.operanttechnologies.quote.web.attachment;

import org.jspecify.annotations.NullMarked;
