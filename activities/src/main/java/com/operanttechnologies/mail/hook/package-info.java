/** Mails that a provider hands over by HTTP: keys, signatures, reception. */
@NullMarked
package com.operanttechnologies.mail.hook;

import org.jspecify.annotations.NullMarked;
