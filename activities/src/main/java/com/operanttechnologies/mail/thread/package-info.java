/** The inbox that members share: threads, what is done with them, answers by hand. */
@NullMarked
package com.operanttechnologies.mail.thread;

import org.jspecify.annotations.NullMarked;
