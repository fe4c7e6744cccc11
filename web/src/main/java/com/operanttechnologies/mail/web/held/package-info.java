/** Pages for mails that wait for a person. */
@NullMarked
package com.operanttechnologies.mail.web.held;

import org.jspecify.annotations.NullMarked;
