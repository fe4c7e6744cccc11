package com.operanttechnologies.quote.product;

import com.operanttechnologies.catalog.CustomerPrices;
import com.operanttechnologies.catalog.ProductOffers;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.attachment.Attachments;
import com.operanttechnologies.quote.image.Illustrations;
import com.operanttechnologies.quote.template.QuoteTemplates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Completes what a seller gives with what a template, the catalogue and uploads know: what is given
 * wins. Inside the tenant's transaction.
 */
@Component
public class Completion {
  private final QuoteTemplates templates;
  private final ProductOffers offers;
  private final Attachments attachments;
  private final Illustrations illustrations;

  Completion(
      QuoteTemplates templates,
      ProductOffers offers,
      Attachments attachments,
      Illustrations illustrations) {
    this.illustrations = illustrations;
    this.templates = templates;
    this.offers = offers;
    this.attachments = attachments;
  }

  /**
   * @throws InvalidInput naming each line that its product cannot complete, and each attachment or
   *     cover that is not known
   */
  public QuoteInput complete(QuoteInput given, LocalDate today) {
    QuoteInput begun =
        given.templateId() == null ? given : templates.fill(given, given.templateId(), today);
    QuoteInput input =
        begun
            .attaching(attachments.known(begun.attachments()))
            .covered(illustrations.known(begun.cover()));
    return fromCatalogue(input) ? filled(input, today) : input;
  }

  /** A line or a currency that is missing is named by the check that comes after. */
  private static boolean fromCatalogue(QuoteInput input) {
    List<LineInput> lines = input.lines() == null ? List.of() : input.lines();
    String currency = input.currency();
    return currency != null
        && !currency.isBlank()
        && lines.stream().noneMatch(Objects::isNull)
        && lines.stream().anyMatch(line -> line.productId() != null);
  }

  private QuoteInput filled(QuoteInput input, LocalDate today) {
    CustomerPrices prices = prices(offers, input, today);
    List<LineInput> lines = new ArrayList<>();
    List<FieldError> problems = new ArrayList<>();
    List<LineInput> given = input.lines() == null ? List.of() : input.lines();
    for (int i = 0; i < given.size(); i++) {
      String path = "lines[" + i + "].";
      LineInput line = given.get(i);
      try {
        lines.addAll(lines(line, prices));
      } catch (InvalidInput e) {
        e.errors()
            .forEach(error -> problems.add(new FieldError(path + error.field(), error.message())));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return input.with(lines);
  }

  static CustomerPrices prices(ProductOffers offers, QuoteInput input, LocalDate day) {
    String currency = input.currency() == null ? "" : input.currency();
    return offers.of(currency, input.customer() == null ? null : input.customer().email(), day);
  }

  private static List<LineInput> lines(LineInput line, CustomerPrices prices) {
    UUID product = line.productId();
    return product == null ? List.of(line) : new ProductLines(prices).of(line, product);
  }
}
