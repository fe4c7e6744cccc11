/** A real SMTP and IMAP conversation with in-process servers that never deliver outside. */
@NullMarked
package com.operanttechnologies.mail.sandbox;

import org.jspecify.annotations.NullMarked;
