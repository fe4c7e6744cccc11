/** Pages for mails that were refused for good or given up. */
@NullMarked
package com.operanttechnologies.mail.web.failed;

import org.jspecify.annotations.NullMarked;
