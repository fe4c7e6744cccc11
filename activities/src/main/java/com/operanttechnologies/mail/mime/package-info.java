/** Turns a draft into the exact bytes of a mail, and refuses what must not be sent. */
@NullMarked
package com.operanttechnologies.mail.mime;

import org.jspecify.annotations.NullMarked;
