package com.operanttechnologies.mail.layout;

/** A mail, or a part of one, as HTML and as plain text that says the same. */
public record LaidOut(String html, String text) {}
