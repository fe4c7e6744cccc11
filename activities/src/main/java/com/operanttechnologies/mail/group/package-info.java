/** Mails that wait for one decision: thousands of them are not decided one by one. */
@NullMarked
package com.operanttechnologies.mail.group;

import org.jspecify.annotations.NullMarked;
