/** One decision for many mails: held ones, those of unknown fate, failed ones. */
@NullMarked
package com.operanttechnologies.mail.web.group;

import org.jspecify.annotations.NullMarked;
