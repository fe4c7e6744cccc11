/** Pictures as part of what is offered: hashed, compared and signed. */
@NullMarked
package com.operanttechnologies.quote.image;

import org.jspecify.annotations.NullMarked;
