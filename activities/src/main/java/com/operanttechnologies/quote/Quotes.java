package com.operanttechnologies.quote;

import com.operanttechnologies.money.Totals;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.QuoteEvent.EditedBySeller;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionDraft.QuoteKey;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.Customers;
import com.operanttechnologies.quote.jdbc.QuoteTable;
import com.operanttechnologies.quote.jdbc.QuoteTable.QuoteRow;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.product.Completion;
import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.quote.recipient.Recipients;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Quotes while they are written: draft, edit, look at. Each call is one transaction of the tenant.
 */
@Component
public class Quotes {
  private final Tenants tenants;
  private final QuoteTable quotes;
  private final VersionTable versions;
  private final AcceptanceTable acceptances;
  private final Customers customers;
  private final Recipients recipients;
  private final Organisations organisations;
  private final Timeline timeline;
  private final QuotePayments payments;
  private final Completion completion;
  private final LineProducts products;

  Quotes(
      Tenants tenants,
      QuoteTable quotes,
      VersionTable versions,
      AcceptanceTable acceptances,
      Customers customers,
      Recipients recipients,
      Organisations organisations,
      Timeline timeline,
      QuotePayments payments,
      Completion completion,
      LineProducts products) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.acceptances = acceptances;
    this.customers = customers;
    this.recipients = recipients;
    this.organisations = organisations;
    this.timeline = timeline;
    this.payments = payments;
    this.completion = completion;
    this.products = products;
  }

  /**
   * Writes a new draft with the next number.
   *
   * @throws InvalidInput naming every field that cannot be taken
   */
  public Quote draft(UUID tenant, QuoteInput input, @Nullable UUID owner, Actor actor) {
    return tenants.as(tenant, () -> draftHere(input, owner, actor));
  }

  private Quote draftHere(QuoteInput asked, @Nullable UUID owner, Actor actor) {
    Organisation organisation = organisations.current();
    LocalDate today = LocalDate.now(organisation.zone());
    QuoteInput input = completion.complete(asked, today);
    QuoteInputCheck.check(input, today);
    String number = quotes.nextNumber(today.getYear());
    UUID id = quotes.insert(row(null, number, input, owner));
    QuoteKey key = new QuoteKey(id, UUID.randomUUID(), 1, number);
    QuoteVersion bare = VersionDraft.of(input, organisation, key, Set.of());
    QuoteVersion version = products.illustrated(bare, input, number);
    versions.insert(version);
    products.keep(version, input, today, Map.of());
    recipients.write(id, key.versionId(), input);
    timeline.add(id, "quote_drafted", actor, Map.of("version", 1));
    choosePayment(id, input, actor);
    return here(id);
  }

  private void choosePayment(UUID id, QuoteInput input, Actor actor) {
    if (input.payment() != null) {
      payments.choose(id, input.payment(), actor);
    }
  }

  private QuoteRow row(@Nullable UUID id, String number, QuoteInput input, @Nullable UUID owner) {
    UUID contact = customers.save(Objects.requireNonNull(input.customer()));
    boolean followUp = !"none".equals(input.sequence());
    return new QuoteRow(
        id == null ? new UUID(0, 0) : id,
        number,
        contact,
        owner,
        followUp ? sequence(input.sequence()) : null,
        followUp,
        input.cc() == null ? List.of() : input.cc(),
        Instant.EPOCH);
  }

  private @Nullable UUID sequence(@Nullable String asked) {
    if (asked == null || asked.isBlank() || "default".equals(asked)) {
      return null;
    }
    try {
      UUID sequence = UUID.fromString(asked);
      if (!quotes.knowsSequence(sequence)) {
        throw new InvalidInput("sequence", "There is no such sequence.");
      }
      return sequence;
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("sequence", "Give a sequence's id, or none.");
    }
  }

  /**
   * Writes the draft anew.
   *
   * @param edits how often it had been edited when the editor opened it; absent: overwrite
   * @throws Conflict if somebody else has edited it meanwhile
   * @throws IllegalTransition if it is no draft any more
   */
  public Quote edit(UUID tenant, UUID id, QuoteInput input, @Nullable Integer edits, Actor actor) {
    return tenants.as(tenant, () -> editHere(id, input, edits, actor));
  }

  private Quote editHere(UUID id, QuoteInput asked, @Nullable Integer edits, Actor actor) {
    QuoteState seen = stateHere(id);
    Quote quote = locked(id);
    QuoteVersion current = quote.current();
    refuseDecidedMeanwhile(seen, current.state());
    current.state().on(new EditedBySeller());
    if (edits != null && edits != current.edits()) {
      throw new Conflict(
          current.state() instanceof QuoteState.Draft
              ? "Somebody else has edited this quote meanwhile. Look at theirs before you save yours."
              : "Meanwhile this quote is %s. Reload it before you edit it."
                  .formatted(words(current.state())));
    }
    Organisation organisation = organisations.current();
    LocalDate today = LocalDate.now(organisation.zone());
    QuoteInput input = completion.complete(asked.keeping(current), today);
    QuoteInputCheck.check(input, today);
    quotes.update(row(id, quote.number(), input, quote.owner()));
    QuoteKey key = new QuoteKey(id, current.id(), current.version(), quote.number());
    Set<String> known = current.lines().stream().map(Line::id).collect(Collectors.toSet());
    QuoteVersion bare = VersionDraft.of(input, organisation, key, known);
    QuoteVersion version = products.illustrated(bare, input, quote.number());
    Map<String, LineProduct> before = products.of(current.id());
    QuoteVersion written = versions.updateContent(version, current.lines()).orElseThrow();
    products.keep(version, input, today, before);
    recipients.write(id, current.id(), input);
    choosePayment(id, input, actor);
    return quotes.find(id).map(row -> quote(row, written)).orElseThrow();
  }

  /* The edit waited for a decision: what it was made on is not what it would change. */
  private static void refuseDecidedMeanwhile(QuoteState seen, QuoteState now) {
    if (!seen.code().equals(now.code()) && now.isEditable()) {
      throw new Conflict(
          "This quote was %s and is %s now. Reload it before you edit it."
              .formatted(words(seen), words(now)));
    }
  }

  private static String words(QuoteState state) {
    return state instanceof QuoteState.Draft ? "a draft" : state.code().replace('_', ' ');
  }

  /** Where the quote stands: a thousand lines need not be read for it. */
  public QuoteState state(UUID tenant, UUID id) {
    return tenants.as(tenant, () -> stateHere(id));
  }

  private QuoteState stateHere(UUID id) {
    return versions.state(id).orElseThrow(() -> new NotFound("The quote"));
  }

  public Quote get(UUID tenant, UUID id) {
    return tenants.as(tenant, () -> here(id));
  }

  /** All versions, oldest first. */
  public List<QuoteVersion> versions(UUID tenant, UUID id) {
    return tenants.as(tenant, () -> versions.all(id));
  }

  /** The totals that count: with the options of the acceptance, else as offered. */
  public Totals signed(UUID tenant, Quote quote) {
    return tenants.as(
        tenant,
        () ->
            acceptances
                .of(quote.current().id())
                .map(AcceptanceTable.Acceptance::totals)
                .orElse(quote.current().totals()));
  }

  /** The quote; inside the tenant's transaction. */
  public Quote here(UUID id) {
    return quotes.find(id).map(this::quote).orElseThrow(() -> new NotFound("The quote"));
  }

  /** The quote, locked against every other decision; inside the tenant's transaction. */
  public Quote locked(UUID id) {
    return quotes.lock(id).map(this::quote).orElseThrow(() -> new NotFound("The quote"));
  }

  private Quote quote(QuoteRow row) {
    return quote(
        row, versions.current(row.id()).orElseThrow(() -> new NotFound("The quote's version")));
  }

  private Quote quote(QuoteRow row, QuoteVersion current) {
    return new Quote(
        row.id(),
        row.number(),
        row.contact(),
        row.owner(),
        row.sequence(),
        row.followUp(),
        row.cc(),
        row.createdAt(),
        current,
        recipients.further(current.id()));
  }
}
