/** The pages of quotes to begin with. */
@NullMarked
package com.operanttechnologies.quote.web.template;

import org.jspecify.annotations.NullMarked;
