/** The mails that carry quotes and their copies. */
@NullMarked
package com.operanttechnologies.quote.letter;

import org.jspecify.annotations.NullMarked;
