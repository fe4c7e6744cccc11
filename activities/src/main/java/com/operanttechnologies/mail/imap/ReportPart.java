package com.operanttechnologies.mail.imap;

/**
 * A machine-readable part of a report.
 *
 * @param type {@code message/delivery-status}, {@code message/feedback-report}, {@code
 *     text/rfc822-headers} or {@code message/rfc822} (of which only the header is kept)
 */
public record ReportPart(String type, String text) {}
