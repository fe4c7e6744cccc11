package com.operanttechnologies.followup.letter;

import java.util.UUID;

/** A customer and a quote of theirs, to see a mail as this customer would. */
public record Reader(UUID quote, String number, String name) {}
