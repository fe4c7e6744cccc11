/** Follow-up mails, written at the moment they are due. */
@NullMarked
package com.operanttechnologies.followup.letter;

import org.jspecify.annotations.NullMarked;
