/** Where a seller answers what buyers ask. */
@NullMarked
package com.operanttechnologies.quote.web.question;

import org.jspecify.annotations.NullMarked;
