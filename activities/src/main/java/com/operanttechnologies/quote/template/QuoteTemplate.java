package com.operanttechnologies.quote.template;

import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.image.QuoteImage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new quote begins with; what is absent is left to the organisation's settings.
 *
 * @param sequence id of a follow-up sequence; {@code none}: no follow-up; absent: the default
 * @param validityDays for how long the quote is valid
 * @param attachments files that stand behind the quote
 * @param cashRounding to which step of coins what is paid is rounded; absent: to none
 * @param billingDay on which whole periods of what recurs begin
 * @param cover the picture at its head
 */
public record QuoteTemplate(
    UUID id,
    String name,
    @Nullable String title,
    @Nullable String currency,
    @Nullable String message,
    @Nullable String terms,
    List<LineInput> lines,
    @Nullable String sequence,
    @Nullable Integer validityDays,
    Instant updatedAt,
    List<AttachedFile> attachments,
    @Nullable BigDecimal cashRounding,
    @Nullable Integer billingDay,
    @Nullable QuoteImage cover) {
  public QuoteTemplate {
    lines = List.copyOf(lines);
    attachments = List.copyOf(attachments);
  }
}
