/** A tenant's mailboxes: entered, tested, logged in to, watched over and removed. */
@NullMarked
package com.operanttechnologies.mail.mailbox;

import org.jspecify.annotations.NullMarked;
