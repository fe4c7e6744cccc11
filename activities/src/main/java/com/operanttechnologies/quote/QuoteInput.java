package com.operanttechnologies.quote;

import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.recipient.RecipientInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as its seller writes it; what is missing comes from the organisation's settings.
 *
 * @param cc colleagues who get a copy of the mail
 * @param sequence id of the follow-up sequence; absent: the default; {@code none}: no follow-up
 * @param payment on acceptance; absent: as it is, at first none
 * @param templateId what is not given here comes from this template
 * @param recipients further people on the buyer's side; the customer is always the first signer
 * @param signing in which order several signers sign: parallel (the default) or in_order
 * @param attachments files that stand behind it, in their order; absent: as they are, at first
 *     those of the template
 * @param cashRounding to which step of coins what is paid is rounded; absent or 0: to none
 * @param billingDay the day of the month, 1 to 28, on which whole periods of what recurs begin,
 *     after a short first one; absent or 0: they begin with each line
 * @param cover the picture at its head; absent: as it is, at first that of the template; empty:
 *     none
 */
public record QuoteInput(
    @Nullable String title,
    @Nullable CustomerInput customer,
    @Nullable String currency,
    @Nullable LocalDate validUntil,
    @Nullable List<LineInput> lines,
    @Nullable BigDecimal discountPercent,
    @Nullable BigDecimal discountAmount,
    @Nullable String poNumber,
    @Nullable String terms,
    @Nullable String message,
    @Nullable List<String> cc,
    @Nullable String sequence,
    @Nullable PaymentInput payment,
    @Nullable UUID templateId,
    @Nullable List<RecipientInput> recipients,
    @Nullable String signing,
    @Nullable List<AttachmentInput> attachments,
    @Nullable BigDecimal cashRounding,
    @Nullable Integer billingDay,
    @Nullable CoverInput cover) {

  /** A quote for its customer alone, without a template, that leaves the payment as it is. */
  public QuoteInput(
      @Nullable String title,
      @Nullable CustomerInput customer,
      @Nullable String currency,
      @Nullable LocalDate validUntil,
      @Nullable List<LineInput> lines,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      @Nullable String poNumber,
      @Nullable String terms,
      @Nullable String message,
      @Nullable List<String> cc,
      @Nullable String sequence) {
    this(
        title,
        customer,
        currency,
        validUntil,
        lines,
        discountPercent,
        discountAmount,
        poNumber,
        terms,
        message,
        cc,
        sequence,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** As it is in attachments and cover; it rounds nothing and has no billing day. */
  public QuoteInput(
      @Nullable String title,
      @Nullable CustomerInput customer,
      @Nullable String currency,
      @Nullable LocalDate validUntil,
      @Nullable List<LineInput> lines,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      @Nullable String poNumber,
      @Nullable String terms,
      @Nullable String message,
      @Nullable List<String> cc,
      @Nullable String sequence,
      @Nullable PaymentInput payment,
      @Nullable UUID templateId,
      @Nullable List<RecipientInput> recipients,
      @Nullable String signing) {
    this(
        title,
        customer,
        currency,
        validUntil,
        lines,
        discountPercent,
        discountAmount,
        poNumber,
        terms,
        message,
        cc,
        sequence,
        payment,
        templateId,
        recipients,
        signing,
        null,
        null,
        null,
        null);
  }

  /**
   * What is to be paid on acceptance.
   *
   * @param kind none, deposit or full
   * @param percent of the first invoice's total, for a deposit only
   */
  public record PaymentInput(@Nullable String kind, @Nullable BigDecimal percent) {}

  /** The same with other lines. */
  public QuoteInput with(List<LineInput> others) {
    return with(others, attachments, billingDay, cover);
  }

  /** The same with other attachments. */
  public QuoteInput attaching(@Nullable List<AttachmentInput> others) {
    return with(lines, others, billingDay, cover);
  }

  /** The same with this billing day. */
  public QuoteInput billedOn(@Nullable Integer day) {
    return with(lines, attachments, day, cover);
  }

  /** The same with another cover. */
  public QuoteInput covered(@Nullable CoverInput other) {
    return with(lines, attachments, billingDay, other);
  }

  /** The same, keeping what the version has where it says nothing of it. */
  QuoteInput keeping(QuoteVersion kept) {
    return with(
        lines,
        attachments == null ? AttachmentInput.of(kept.attachments()) : attachments,
        billingDay,
        cover == null ? CoverInput.of(kept.cover()) : cover);
  }

  private QuoteInput with(
      @Nullable List<LineInput> otherLines,
      @Nullable List<AttachmentInput> otherAttachments,
      @Nullable Integer otherDay,
      @Nullable CoverInput otherCover) {
    return new QuoteInput(
        title,
        customer,
        currency,
        validUntil,
        otherLines,
        discountPercent,
        discountAmount,
        poNumber,
        terms,
        message,
        cc,
        sequence,
        payment,
        templateId,
        recipients,
        signing,
        otherAttachments,
        cashRounding,
        otherDay,
        otherCover);
  }

  /** The step of coins; 0 is none. */
  @Nullable BigDecimal coins() {
    return cashRounding == null || cashRounding.signum() == 0 ? null : cashRounding;
  }

  /** The billing day; 0 is none. */
  public @Nullable Integer wholePeriodsFrom() {
    return billingDay == null || billingDay == 0 ? null : billingDay;
  }

  /** What stands in the grid: lines, headings and notes. */
  public List<LineInput> rows() {
    return lines == null ? List.of() : lines;
  }

  /** Those beside the customer, none where nothing was said of them. */
  public List<RecipientInput> furtherRecipients() {
    return recipients == null ? List.of() : recipients;
  }

  /** Who the quote is for. */
  public record CustomerInput(
      @Nullable String name,
      @Nullable String email,
      @Nullable String company,
      @Nullable String address,
      @Nullable String vatId,
      @Nullable String timeZone,
      @Nullable String locale) {}
}
