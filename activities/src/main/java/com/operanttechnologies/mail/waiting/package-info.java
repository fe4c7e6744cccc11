/**
 * Mails that wait for a person: held ones, those of unknown fate, failed ones; one by one or many
 * at once.
 */
@NullMarked
package com.operanttechnologies.mail.waiting;

import org.jspecify.annotations.NullMarked;
