package com.operanttechnologies.mail.pace;

import java.time.Instant;

/** What puts a mail off, and until when. */
public record Delay(PaceRule rule, Instant until) {}
