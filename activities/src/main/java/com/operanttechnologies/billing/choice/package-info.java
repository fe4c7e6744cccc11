/** Which engine bills for an organisation, and on which terms. */
@NullMarked
package com.operanttechnologies.billing.choice;

import org.jspecify.annotations.NullMarked;
