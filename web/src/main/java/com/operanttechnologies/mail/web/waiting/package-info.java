/** Pages and API of mails that wait for a person: held ones, those of unknown fate, failed ones. */
@NullMarked
package com.operanttechnologies.mail.web.waiting;

import org.jspecify.annotations.NullMarked;
