/** A mail's life from plan to outcome, and the process that delivers it. */
@NullMarked
package com.operanttechnologies.mail;

import org.jspecify.annotations.NullMarked;
