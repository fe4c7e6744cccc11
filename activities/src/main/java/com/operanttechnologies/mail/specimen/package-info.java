/** Mails made for looking at them, and what is measured on their bytes. */
@NullMarked
package com.operanttechnologies.mail.specimen;

import org.jspecify.annotations.NullMarked;
