package com.operanttechnologies.mail.layout;

/** A mail's two bodies, which say the same. */
public record LaidOut(String html, String text) {}
