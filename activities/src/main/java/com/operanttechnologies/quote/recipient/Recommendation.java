package com.operanttechnologies.quote.recipient;

import java.time.Instant;
import java.util.UUID;

/** What an approver tells the signers and the seller; the remark may be empty. */
public record Recommendation(
    UUID contact, String name, boolean approves, String remark, Instant at) {}
