package com.operanttechnologies.metrics;

/** A picture that travels inside a mail and is named there as {@code cid:<contentId>}. */
public record InlineImage(String contentId, byte[] png) {}
