package com.operanttechnologies.followup.letter;

/** Where the links of a mail lead: to the quote, and out of the reminders. */
public record Ways(String quote, String unsubscribe) {}
