package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.dkim.DkimKey;
import com.operanttechnologies.mail.mime.MailDraft;
import com.operanttechnologies.mail.smtp.Envelope;
import com.operanttechnologies.mail.smtp.Trace;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed mail on its way to the relay.
 *
 * @param claim the owner's token in the ledger
 * @param mailbox what it leaves from
 * @param key signs it; absent: it leaves unsigned
 * @param deadline a little before the claim's lease ends
 * @param paced it keeps its distance from others at the relay
 * @param trace takes up how the handing over went
 */
record Departure(
    UUID tenant,
    Message message,
    UUID claim,
    TenantMailbox mailbox,
    Envelope envelope,
    MailDraft draft,
    @Nullable DkimKey key,
    Instant deadline,
    boolean paced,
    Trace trace) {}
