package com.operanttechnologies.quote;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionDraft.QuoteKey;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.quote.recipient.RecipientInput;
import com.operanttechnologies.quote.recipient.Recipients;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.quote.text.TextLines;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New versions of a quote that was sent, and new quotes from old ones. */
@Component
public class Revisions {
  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final Recipients recipients;
  private final Sendings sendings;
  private final Organisations organisations;
  private final Timeline timeline;
  private final LineProducts products;

  Revisions(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      Recipients recipients,
      Sendings sendings,
      Organisations organisations,
      Timeline timeline,
      LineProducts products) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.recipients = recipients;
    this.sendings = sendings;
    this.organisations = organisations;
    this.timeline = timeline;
    this.products = products;
  }

  /**
   * A draft of the next version, under the same number and link; the old one stays offered until
   * the new one is sent. A draft that exists already is answered.
   */
  public Quote revise(UUID tenant, UUID id, Actor actor) {
    return tenants.as(tenant, () -> reviseHere(id, null, actor));
  }

  /** The same quote, valid longer: a new version that is sent at once, with time to undo. */
  public Quote extend(UUID tenant, UUID id, LocalDate validUntil, Actor actor) {
    return tenants.as(
        tenant,
        () -> {
          Quote revised = reviseHere(id, validUntil, actor);
          timeline.add(id, "validity_extended", actor, Map.of("until", validUntil.toString()));
          return sendings.startHere(revised, actor);
        });
  }

  private Quote reviseHere(UUID id, @Nullable LocalDate validUntil, Actor actor) {
    Quote quote = quotes.locked(id);
    QuoteVersion old = quote.current();
    if (old.state().isEditable() && validUntil == null) {
      return quote;
    }
    if (!old.state().isRevisable()) {
      throw new Conflict(
          "A quote that is " + old.state().code().replace('_', ' ') + " cannot be revised.");
    }
    Organisation organisation = organisations.current();
    LocalDate today = tenants.now().atZone(organisation.zone()).toLocalDate();
    LocalDate until = validUntil == null ? old.validUntil() : validUntil;
    if (validUntil != null
        && (validUntil.isBefore(today) || validUntil.isAfter(today.plusYears(5)))) {
      throw new InvalidInput("validUntil", "Choose a day from today on, within five years.");
    }
    if (until.isBefore(today)) {
      until = today.plusDays(organisation.validityDays());
    }
    QuoteKey key = new QuoteKey(id, UUID.randomUUID(), versions.next(id), quote.number());
    QuoteInput input = input(quote, until, false);
    QuoteVersion draft = VersionDraft.of(input, organisation, key, Set.of());
    versions.insert(draft);
    products.copy(old, draft, quote.number());
    recipients.write(id, key.versionId(), input);
    timeline.add(id, "quote_revised", actor, Map.of("version", key.version()));
    return quotes.here(id);
  }

  /** A new quote with the same content, valid from today on. */
  public Quote duplicate(UUID tenant, UUID id, @Nullable UUID owner, Actor actor) {
    Quote quote = quotes.get(tenant, id);
    Organisation organisation = tenants.as(tenant, organisations::current);
    LocalDate until = LocalDate.now(organisation.zone()).plusDays(organisation.validityDays());
    return tenants.as(
        tenant,
        () -> {
          Quote copy = quotes.draft(tenant, input(quote, until, false), owner, actor);
          products.copy(quote.current(), copy.current(), copy.number());
          return quotes.here(copy.id());
        });
  }

  /** A quote as an editor's form is filled with it. */
  public static QuoteInput input(Quote quote) {
    return input(quote, quote.current().validUntil(), true);
  }

  private static QuoteInput input(Quote quote, LocalDate validUntil, boolean keepIds) {
    QuoteVersion version = quote.current();
    Customer customer = version.customer();
    UUID sequence = quote.sequence();
    return new QuoteInput(
        version.title(),
        new CustomerInput(
            customer.name(),
            customer.email(),
            customer.company(),
            customer.address(),
            customer.vatId(),
            null,
            null),
        version.currency(),
        validUntil,
        lines(version, keepIds),
        version.terms().discountPercent(),
        version.terms().discountAmount(),
        version.terms().poNumber(),
        version.terms().text(),
        version.message(),
        quote.cc(),
        quote.followUp() ? (sequence == null ? null : sequence.toString()) : "none",
        null,
        null,
        quote.recipients().stream()
            .map(each -> new RecipientInput(each.name(), each.email(), each.role().code()))
            .toList(),
        quote.recipients().stream().anyMatch(each -> each.turn() > 1) ? Recipients.IN_ORDER : null,
        AttachmentInput.of(version.attachments()),
        version.terms().cashRounding(),
        version.terms().billingDay(),
        CoverInput.of(version.cover()));
  }

  private static List<LineInput> lines(QuoteVersion version, boolean keepIds) {
    return Arrangement.woven(
        version.lines(), version.texts(), line -> line(line, keepIds), TextLines::input);
  }

  private static LineInput line(Line line, boolean keepId) {
    return new LineInput(
            keepId ? UUID.fromString(line.id()) : null,
            line.description(),
            line.details(),
            line.unit(),
            line.quantity(),
            line.unitPrice(),
            line.discountPercent(),
            line.discountAmount(),
            line.taxPercent(),
            line.interval().code(),
            line.optional(),
            null,
            TermInput.of(line.term()))
        .leaving(ChoiceInput.of(line.leeway()));
  }
}
