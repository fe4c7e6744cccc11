package com.operanttechnologies.followup.letter;

import org.jspecify.annotations.Nullable;

/**
 * Where the links of a mail lead: to the quote, and out of the reminders.
 *
 * @param quote absent where the mail is about none
 * @param dashboard to the customer's numbers; blank where no template points to them
 */
public record Ways(@Nullable String quote, String unsubscribe, String dashboard) {}
