/** Signs mail as its domain (RFC 6376, RFC 8463) with nothing but the JDK. */
@NullMarked
package com.operanttechnologies.mail.dkim;

import org.jspecify.annotations.NullMarked;
