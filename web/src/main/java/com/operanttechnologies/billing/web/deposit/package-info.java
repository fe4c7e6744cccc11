/** What a member does about a deposit that was not set off against its invoice. */
@NullMarked
package com.operanttechnologies.billing.web.deposit;

import org.jspecify.annotations.NullMarked;
