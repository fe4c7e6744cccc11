/** Mails of a quote, and the sandbox's mails, for other programs. */
@NullMarked
package com.operanttechnologies.mail.web.api;

import org.jspecify.annotations.NullMarked;
