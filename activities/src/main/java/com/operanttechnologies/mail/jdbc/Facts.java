package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the stop rules judge by, as the database sees it at one moment.
 *
 * @param versionState state of the version that the mail is about
 * @param live the quote has a version that is sent and not expired
 * @param newestState state of the quote's newest version
 * @param suppressed why the recipient must not be urged any more
 * @param unreadSince a mailbox exists that was last read to its end then, too long ago
 * @param complaints too many recipients complain: how many
 * @param neverRead a mailbox exists that has not been read to its end yet
 */
record Facts(
    Message message,
    Instant now,
    @Nullable String versionState,
    @Nullable String enrollmentState,
    @Nullable String enrollmentReason,
    @Nullable Instant parkedUntil,
    boolean live,
    @Nullable String newestState,
    @Nullable String basis,
    @Nullable String suppressed,
    boolean replied,
    boolean postalAddress,
    @Nullable Instant unreadSince,
    boolean neverRead,
    @Nullable String complaints) {}
