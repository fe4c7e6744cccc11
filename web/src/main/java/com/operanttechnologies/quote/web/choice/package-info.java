/** Forms about choices: what a seller leaves to the customer, and what is chosen of it. */
@NullMarked
package com.operanttechnologies.quote.web.choice;

import org.jspecify.annotations.NullMarked;
