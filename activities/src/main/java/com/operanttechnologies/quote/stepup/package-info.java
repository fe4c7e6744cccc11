/** A second proof before a decision: a code mailed to the recipient's own address. */
@NullMarked
package com.operanttechnologies.quote.stepup;

import org.jspecify.annotations.NullMarked;
