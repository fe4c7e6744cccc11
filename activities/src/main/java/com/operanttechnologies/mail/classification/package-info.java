/** What an incoming mail is, read from what it says: bounces, absences, complaints, wishes. */
@NullMarked
package com.operanttechnologies.mail.classification;

import org.jspecify.annotations.NullMarked;
