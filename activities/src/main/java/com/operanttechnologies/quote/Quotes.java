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

  Quotes(
      Tenants tenants,
      QuoteTable quotes,
      VersionTable versions,
      AcceptanceTable acceptances,
      Customers customers,
      Recipients recipients,
      Organisations organisations,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.acceptances = acceptances;
    this.customers = customers;
    this.recipients = recipients;
    this.organisations = organisations;
    this.timeline = timeline;
  }

  /**
   * Writes a new draft with the next number.
   *
   * @throws InvalidInput naming every field that cannot be taken
   */
  public Quote draft(UUID tenant, QuoteInput input, @Nullable UUID owner, Actor actor) {
    return tenants.as(tenant, () -> draftHere(input, owner, actor));
  }

  private Quote draftHere(QuoteInput input, @Nullable UUID owner, Actor actor) {
    Organisation organisation = organisations.current();
    LocalDate today = LocalDate.now(organisation.zone());
    QuoteInputCheck.check(input, today);
    String number = quotes.nextNumber(today.getYear());
    UUID id = quotes.insert(row(null, number, input, owner));
    QuoteKey key = new QuoteKey(id, UUID.randomUUID(), 1, number);
    versions.insert(VersionDraft.of(input, organisation, key, Set.of()));
    recipients.write(id, key.versionId(), input);
    timeline.add(id, "quote_drafted", actor, Map.of("version", 1));
    return here(id);
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
    return tenants.as(tenant, () -> editHere(id, input, edits));
  }

  private Quote editHere(UUID id, QuoteInput input, @Nullable Integer edits) {
    Quote quote = locked(id);
    QuoteVersion current = quote.current();
    current.state().on(new EditedBySeller());
    if (edits != null && edits != current.edits()) {
      throw new Conflict(
          "Somebody else has edited this quote meanwhile. Reload it and edit again.");
    }
    Organisation organisation = organisations.current();
    QuoteInputCheck.check(input, LocalDate.now(organisation.zone()));
    quotes.update(row(id, quote.number(), input, quote.owner()));
    QuoteKey key = new QuoteKey(id, current.id(), current.version(), quote.number());
    Set<String> known = current.lines().stream().map(Line::id).collect(Collectors.toSet());
    versions.updateContent(VersionDraft.of(input, organisation, key, known));
    recipients.write(id, current.id(), input);
    return here(id);
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
    QuoteVersion current =
        versions.current(row.id()).orElseThrow(() -> new NotFound("The quote's version"));
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
