/** Hands one mail to a relay over SMTP and says exactly what became of it. */
@NullMarked
package com.operanttechnologies.mail.smtp;

import org.jspecify.annotations.NullMarked;
