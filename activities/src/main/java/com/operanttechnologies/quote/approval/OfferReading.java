package com.operanttechnologies.quote.approval;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.approval.jdbc.ReviewTable;
import com.operanttechnologies.quote.attachment.Attachments;
import com.operanttechnologies.quote.choice.ChoicePrices;
import com.operanttechnologies.quote.image.Illustrations;
import com.operanttechnologies.quote.product.Margin;
import com.operanttechnologies.quote.product.Margin.LineMargin;
import com.operanttechnologies.quote.product.Margins;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules look at, read from a quote; inside the tenant's transaction. */
@Component
class OfferReading {
  private static final BigDecimal ALL_LOST = BigDecimal.valueOf(-100);

  private final Tenants tenants;
  private final Organisations organisations;
  private final ReviewTable reviews;
  private final Margins margins;
  private final Attachments attachments;
  private final Illustrations illustrations;

  OfferReading(
      Tenants tenants,
      Organisations organisations,
      ReviewTable reviews,
      Margins margins,
      Attachments attachments,
      Illustrations illustrations) {
    this.illustrations = illustrations;
    this.attachments = attachments;
    this.tenants = tenants;
    this.organisations = organisations;
    this.reviews = reviews;
    this.margins = margins;
  }

  ReviewedOffer of(Quote quote) {
    QuoteVersion version = quote.current();
    return of(version, margins.worst(version), !reviews.hasAccepted(quote.contact()));
  }

  /** A version that need not be kept yet. */
  ReviewedOffer of(QuoteVersion version, Margin worst, boolean newCustomer) {
    Organisation organisation = organisations.current();
    List<LineMargin> lines = worst.lines();
    return new ReviewedOffer(
        LargestDiscount.of(version.content("")),
        smallest(lines),
        belowLowest(lines, version.currency()),
        ChoicePrices.mostAtOnce(version).totals().dueFirst().gross(),
        version.currency(),
        terms(version),
        text(organisation.defaultTerms()),
        tenants.now().atZone(organisation.zone()).toLocalDate(),
        version.validUntil(),
        version.customer().email().toLowerCase(Locale.ROOT),
        newCustomer,
        LongestCommitment.of(version.lines()));
  }

  private static @Nullable BigDecimal smallest(List<LineMargin> lines) {
    return lines.stream()
        .map(OfferReading::percent)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What is given away loses all that it cost. */
  private static @Nullable BigDecimal percent(LineMargin line) {
    BigDecimal cost = line.cost();
    boolean given = cost != null && cost.signum() > 0 && line.net().signum() == 0;
    return given ? ALL_LOST : line.percent();
  }

  private static List<String> belowLowest(List<LineMargin> lines, String currency) {
    return lines.stream()
        .filter(line -> line.lowest() != null && line.net().compareTo(line.lowest()) < 0)
        .map(line -> line.code() + " at " + currency + " " + line.net().toPlainString())
        .toList();
  }

  /** What the organisation keeps on no template may say anything, as typed terms may. */
  private String terms(QuoteVersion version) {
    String files =
        attachments.ofNoTemplate(version.attachments()).stream()
            .map(file -> "\n" + file.name() + ", SHA-256 " + file.sha256())
            .collect(Collectors.joining());
    String cover =
        illustrations
            .ofNoTemplate(version)
            .map(image -> "\n" + image.alternative() + ", SHA-256 " + image.sha256())
            .orElse("");
    return (text(version.terms().text()) + files + cover).strip();
  }

  /** Line ends and space around do not make other terms. */
  private static String text(@Nullable String terms) {
    return terms == null ? "" : terms.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
