package com.operanttechnologies.quote;

import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.VersionDraft.QuoteKey;
import com.operanttechnologies.quote.choice.ChoiceInputCheck;
import com.operanttechnologies.quote.choice.ChoicePrices;
import com.operanttechnologies.quote.choice.ChoicePrices.Span;
import com.operanttechnologies.quote.image.Illustrations;
import com.operanttechnologies.quote.product.Completion;
import com.operanttechnologies.quote.text.TextLines;
import com.operanttechnologies.tenant.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The price of what is being typed; nothing is kept. */
@Component
public class DraftPricing {
  private final Completion completion;

  DraftPricing(Completion completion) {
    this.completion = completion;
  }

  /**
   * What saving this would change of what is saved.
   *
   * @throws InvalidInput naming what cannot be priced yet
   */
  public List<ContentChange> changes(Quote saved, QuoteInput typed, Organisation organisation) {
    QuoteVersion draft = version(saved, typed, organisation);
    QuoteVersion illustrated = Illustrations.kept(saved.current(), draft, saved.number());
    return ContentDifference.between(
        saved.current().content(saved.number()), illustrated.content(saved.number()));
  }

  private static QuoteVersion version(Quote saved, QuoteInput typed, Organisation organisation) {
    QuoteVersion current = saved.current();
    QuoteKey key = new QuoteKey(saved.id(), current.id(), current.version(), saved.number());
    Set<String> known = current.lines().stream().map(Line::id).collect(Collectors.toSet());
    return VersionDraft.unhashed(typed, organisation, key, known);
  }

  /** What was typed, completed, and the version that saving it would make, without its hash. */
  public record Draft(QuoteInput input, QuoteVersion version) {}

  /**
   * Inside the tenant's transaction.
   *
   * @param saved absent: it would be a new quote
   * @throws InvalidInput naming what could not be saved
   */
  public Draft draft(@Nullable Quote saved, QuoteInput typed, Organisation organisation) {
    LocalDate today = LocalDate.now(organisation.zone());
    QuoteInput input = completion.complete(typed, today);
    QuoteInputCheck.check(input, today);
    QuoteKey fresh = new QuoteKey(UUID.randomUUID(), UUID.randomUUID(), 1, "");
    QuoteVersion version =
        saved == null
            ? VersionDraft.unhashed(input, organisation, fresh, Set.of())
            : version(saved, input, organisation);
    return new Draft(input, version);
  }

  /**
   * All that would be refused, by the check and by the calculator; inside the tenant's transaction.
   */
  public List<FieldError> problems(QuoteInput typed, Organisation organisation) {
    List<FieldError> problems = new ArrayList<>();
    try {
      LocalDate today = LocalDate.now(organisation.zone());
      QuoteInput input = completion.complete(typed, today);
      problems.addAll(QuoteInputCheck.problems(input, today));
      of(input);
    } catch (InvalidInput refused) {
      problems.addAll(refused.errors());
    } catch (InvalidPrice unreadable) {
      // what the calculator cannot even begin with, the check has named
    }
    return problems;
  }

  /**
   * @throws InvalidInput naming what cannot be priced yet
   */
  public PricedQuote of(QuoteInput input) {
    String currency = input.currency() == null ? "" : input.currency().toUpperCase(Locale.ROOT);
    return QuotePricing.price(VersionDraft.request(input, currency, Set.of()), input);
  }

  /**
   * From the least to the most that the customer can make of it; empty where there is one price.
   *
   * @param priced what {@link #of} says of it
   * @throws InvalidInput naming limits that cannot be taken, or what does not fit all of them
   */
  public Optional<Span> span(QuoteInput input, PricedQuote priced) {
    List<FieldError> problems = ChoiceInputCheck.of(input.rows());
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    Terms terms =
        new Terms(
            null,
            null,
            input.discountPercent(),
            input.discountAmount(),
            input.coins(),
            input.wholePeriodsFrom());
    return ChoicePrices.span(
        priced.currency().code(),
        VersionDraft.lines(input, priced),
        TextLines.texts(input.rows()),
        terms);
  }
}
