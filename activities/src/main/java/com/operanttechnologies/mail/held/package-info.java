/** Mails that wait for a person: one decided alone, or many together. */
@NullMarked
package com.operanttechnologies.mail.held;

import org.jspecify.annotations.NullMarked;
