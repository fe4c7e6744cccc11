/** Pages of the inbox that members share. */
@NullMarked
package com.operanttechnologies.mail.web.inbox;

import org.jspecify.annotations.NullMarked;
