package com.operanttechnologies.quote.web.product;

import com.operanttechnologies.catalog.CustomerPrices;
import com.operanttechnologies.catalog.ProductImage;
import com.operanttechnologies.catalog.ProductOffer;
import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.catalog.ProductOffer.Unpriced;
import com.operanttechnologies.catalog.ProductOffers;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.web.FormReading;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.quote.web.grid.LineForm;
import com.operanttechnologies.tenant.Organisations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the catalogue says about the rows of a form: nothing in them changes by itself. Inside the
 * tenant's transaction.
 */
@Component
public class CatalogueNotes {
  private final ProductOffers offers;
  private final Organisations organisations;

  CatalogueNotes(ProductOffers offers, Organisations organisations) {
    this.offers = offers;
    this.organisations = organisations;
  }

  /**
   * What stands below a row, and the picture beside it.
   *
   * @param changed the row's price is the one it took, and the catalogue's is another by now or for
   *     this customer
   * @param now the catalogue's price; absent: it has none
   * @param image the product's of now, which saving would put on the quote
   */
  public record PriceNote(
      String code,
      String words,
      boolean changed,
      @Nullable String now,
      @Nullable ProductImage image) {

    private PriceNote and(String more) {
      return new PriceNote(code, words + more, changed, now, image);
    }
  }

  /** The prices of the form's customer today; absent while there is no currency. */
  public Optional<CustomerPrices> prices(QuoteForm form) {
    LocalDate today = LocalDate.now(organisations.current().zone());
    try {
      String currency = form.fields().getOrDefault("currency", "");
      return Optional.of(offers.of(currency, form.fields().get("email"), today));
    } catch (InvalidInput unfinished) {
      return Optional.empty();
    }
  }

  /** By the number of the row, as a template writes it. */
  public Map<String, PriceNote> of(QuoteForm form) {
    Map<String, PriceNote> notes = new HashMap<>();
    if (form.lines().stream().allMatch(line -> line.productId().isBlank())) {
      return notes;
    }
    prices(form)
        .ifPresent(prices -> {
          for (int i = 0; i < form.lines().size(); i++) {
            String row = Integer.toString(i);
            note(form.lines().get(i), prices).ifPresent(note -> notes.put(row, note));
          }
        });
    return notes;
  }

  public Optional<PriceNote> note(LineForm line, CustomerPrices prices) {
    return offer(line, prices)
        .map(offer -> note(line, offer, prices.currency()).and(LaterNotes.of(line, offer, prices)));
  }

  private static PriceNote note(LineForm line, ProductOffer offer, String currency) {
    String code = offer.sheet().product().code();
    ProductImage image = offer.sheet().product().image();
    return switch (offer) {
      case Unpriced unpriced -> new PriceNote(code, unpriced.why(), false, null, image);
      case Priced priced -> {
        String now = IsoCurrency.of(currency).text(priced.price().unitPrice());
        BigDecimal typed = FormReading.decimal(line.unitPrice());
        boolean same = typed != null && typed.compareTo(priced.price().unitPrice()) == 0;
        BigDecimal taken = FormReading.decimal(line.taken());
        boolean changed = !same && typed != null && taken != null && typed.compareTo(taken) == 0;
        String words = words(priced, same, changed, now);
        yield new PriceNote(code, words, changed, same ? null : now, image);
      }
    };
  }

  private static String words(Priced offer, boolean same, boolean changed, String now) {
    if (same) {
      String varies = offer.model().variesWithQuantity() ? ", for this quantity" : "";
      return "From " + offer.origin() + varies + ".";
    }
    return changed
        ? "Another price holds now: " + now + " from " + offer.origin() + "."
        : "Own price. The catalogue says " + now + " from " + offer.origin() + ".";
  }

  /** Every row whose price is another by now takes it; the seller's own prices stay. */
  public List<LineForm> takingChanged(List<LineForm> lines, CustomerPrices prices) {
    return lines.stream()
        .map(line ->
            note(line, prices).filter(PriceNote::changed).isPresent() ? taking(line, prices) : line)
        .toList();
  }

  /** The row with the catalogue's price of now, if it has one. */
  public LineForm taking(LineForm line, CustomerPrices prices) {
    return offer(line, prices)
        .map(offer ->
            offer instanceof Priced priced
                ? line.priced(
                    IsoCurrency.of(prices.currency()).text(priced.price().unitPrice()),
                    priced.price().unitPrice().toPlainString())
                : line)
        .orElse(line);
  }

  private static Optional<ProductOffer> offer(LineForm line, CustomerPrices prices) {
    try {
      UUID product = UUID.fromString(line.productId());
      BigDecimal quantity = FormReading.decimal(line.quantity());
      return Optional.of(prices.of(product, quantity == null ? BigDecimal.ONE : quantity));
    } catch (IllegalArgumentException | InvalidInput | NotFound unfinished) {
      return Optional.empty();
    }
  }
}
