/** Mails that did not leave for good: one decided alone, or many together. */
@NullMarked
package com.operanttechnologies.mail.failed;

import org.jspecify.annotations.NullMarked;
