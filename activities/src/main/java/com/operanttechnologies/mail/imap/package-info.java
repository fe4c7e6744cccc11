/** Reads a mailbox over IMAP and makes sense of what strangers wrote, within fixed bounds. */
@NullMarked
package com.operanttechnologies.mail.imap;

import org.jspecify.annotations.NullMarked;
