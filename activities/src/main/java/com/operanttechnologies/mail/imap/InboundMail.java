package com.operanttechnologies.mail.imap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, as far as it can be understood; everything in it was written by others.
 *
 * @param messageId with angle brackets, as are inReplyTo and references
 * @param from the first sender's address
 * @param replyTo where its sender wants the answer
 * @param deliveredTo the envelope recipients that servers on the way noted
 * @param text the readable text, from HTML where there is nothing else, with {@code \n} line ends
 * @param html the HTML as it was sent, where there is some
 * @param newText the text without what is quoted from earlier mails
 * @param reports the machine-readable parts of a report
 * @param size in bytes, as the server says
 * @param complete false when a bound cut something off
 */
public record InboundMail(
    long uid,
    @Nullable String messageId,
    @Nullable String inReplyTo,
    List<String> references,
    @Nullable String from,
    @Nullable String replyTo,
    List<String> to,
    List<String> deliveredTo,
    String subject,
    @Nullable Instant date,
    String text,
    @Nullable String html,
    String newText,
    MailSigns signs,
    List<ReportPart> reports,
    long size,
    boolean complete) {}
