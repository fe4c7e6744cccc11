/** Mailboxes that answers come to: read in turns, and matched to the mails they answer. */
@NullMarked
package com.operanttechnologies.mail.inbox;

import org.jspecify.annotations.NullMarked;
