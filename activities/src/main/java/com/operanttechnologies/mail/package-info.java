/** Mail: composed, signed, handed to a relay, read from a mailbox, and a sandbox for all of it. */
@NullMarked
package com.operanttechnologies.mail;

import org.jspecify.annotations.NullMarked;
