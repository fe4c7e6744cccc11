/** What buyers ask about a quote on its page, and what sellers answer. */
@NullMarked
package com.operanttechnologies.quote.question;

import org.jspecify.annotations.NullMarked;
