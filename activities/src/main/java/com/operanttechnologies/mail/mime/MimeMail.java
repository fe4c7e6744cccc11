package com.operanttechnologies.mail.mime;

/**
 * The final bytes of a mail (CRLF, 7 bit apart from UTF-8 addresses), ready to be signed and sent.
 *
 * @param messageId exactly as in the draft
 */
public record MimeMail(String messageId, byte[] bytes) {}
