package com.operanttechnologies.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to hand a mail over to the relay. Times are in milliseconds; absent: the try did not come
 * to it, or a connection was used that had been open already.
 *
 * @param outcome accepted, rejected, not_sent, unknown or stopped
 * @param phase how far it came, such as rcpt; {@code dot} is from the final dot on
 * @param reply what the relay said last, in full; or what went wrong
 * @param connectMs until the relay had greeted
 * @param envelopeMs sender and recipient, until the relay asked for the body
 * @param dataMs the body, up to the final dot
 * @param answerMs from the final dot to the answer
 */
public record Attempt(
    Instant at,
    String outcome,
    @Nullable String phase,
    @Nullable String reply,
    @Nullable Integer connectMs,
    @Nullable Integer tlsMs,
    @Nullable Integer authMs,
    @Nullable Integer envelopeMs,
    @Nullable Integer dataMs,
    @Nullable Integer answerMs) {}
