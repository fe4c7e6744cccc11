/** The pages on which admins look after mailboxes, and on which mails of unknown fate wait. */
@NullMarked
package com.operanttechnologies.mail.web.mailbox;

import org.jspecify.annotations.NullMarked;
