package com.operanttechnologies.mail.sandbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that the sandbox took.
 *
 * @param envelopeFrom return path, empty for bounces
 * @param raw as received, with CRLF line ends and without trace headers
 */
public record SandboxMail(
    UUID tenant, String envelopeFrom, String envelopeTo, byte[] raw, Instant receivedAt) {}
