/** What became of mails of which the relay never said whether it took them. */
@NullMarked
package com.operanttechnologies.mail.evidence;

import org.jspecify.annotations.NullMarked;
