package com.operanttechnologies.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token leads to.
 *
 * @param revoked the token was true once and is not any more: by revoking, or by a newer one
 */
public record Link(
    UUID tenant,
    UUID id,
    LinkPurpose purpose,
    @Nullable UUID quoteId,
    @Nullable UUID contactId,
    @Nullable UUID messageId,
    boolean revoked) {}
