package com.operanttechnologies.followup.letter;

/**
 * Where the links of a mail lead: to the quote, and out of the reminders.
 *
 * @param dashboard to the customer's numbers; blank where no template points to them
 */
public record Ways(String quote, String unsubscribe, String dashboard) {}
