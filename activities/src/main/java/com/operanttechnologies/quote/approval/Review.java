package com.operanttechnologies.quote.approval;

import com.operanttechnologies.quote.VersionContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a quote, with the content that was submitted.
 *
 * @param submittedBy absent when a program did it
 * @param remark what the seller wants approvers to know
 * @param total with all options, tax included: what limits of approvers are compared with
 */
public record Review(
    UUID id,
    UUID quote,
    UUID version,
    @Nullable UUID submittedBy,
    @Nullable String remark,
    BigDecimal total,
    String currency,
    @Nullable String title,
    VersionContent content,
    Instant submittedAt) {}
