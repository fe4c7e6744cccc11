package com.operanttechnologies.quote.product;

import com.operanttechnologies.catalog.CustomerPrices;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductOffer;
import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.catalog.ProductOffer.Unpriced;
import com.operanttechnologies.catalog.ProductPart;
import com.operanttechnologies.catalog.TaxRate;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.term.TermInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines that a product makes: its own, and those of what comes with it. */
public final class ProductLines {
  private final CustomerPrices prices;

  public ProductLines(CustomerPrices prices) {
    this.prices = prices;
  }

  /**
   * The line with what is missing from the product. A line that gives no more than the product
   * brings its parts along; a bundle without a price of its own is only its parts.
   *
   * @throws InvalidInput on the line's field that stays missing
   */
  public List<LineInput> of(LineInput line, UUID product) {
    ProductOffer offer = offer(product, line.quantity());
    boolean fresh = line.id() == null && blank(line.description());
    List<ProductPart> parts = fresh ? offer.sheet().parts() : List.of();
    if (!parts.isEmpty() && line.term() != null && line.term().countsByPeriod()) {
      throw new InvalidInput(
          "term.ramp",
          "Parts that come with a product keep their quantity: give their lines one by one, each"
              + " with its quantities by period.");
    }
    List<LineInput> lines = new ArrayList<>();
    if (parts.isEmpty() || line.unitPrice() != null || offer instanceof Priced) {
      lines.add(own(line, offer));
    }
    for (ProductPart part : parts) {
      lines.add(part(line, part));
    }
    return lines;
  }

  private ProductOffer offer(UUID product, @Nullable BigDecimal quantity) {
    try {
      return prices.of(product, quantity == null ? BigDecimal.ONE : quantity);
    } catch (NotFound e) {
      throw new InvalidInput("productId", "There is no such product.");
    }
  }

  private LineInput part(LineInput line, ProductPart part) {
    BigDecimal times = line.quantity() == null ? BigDecimal.ONE : line.quantity();
    BigDecimal quantity = part.quantity().multiply(times);
    boolean optional = part.optional() || Boolean.TRUE.equals(line.optional());
    String group = part.group();
    LineInput bare =
        new LineInput(
                null,
                null,
                null,
                null,
                quantity,
                null,
                null,
                null,
                null,
                null,
                optional,
                part.product())
            .leaving(group == null ? null : ChoiceInput.oneOf(group, part.preselected()));
    return own(bare, offer(part.product(), quantity));
  }

  private LineInput own(LineInput line, ProductOffer offer) {
    Product product = offer.sheet().product();
    return new LineInput(
            line.id(),
            blank(line.description()) ? product.name() : line.description(),
            line.details() != null ? line.details() : details(product, offer.tax()),
            line.unit() != null ? line.unit() : product.unit(),
            line.quantity(),
            line.unitPrice() != null ? line.unitPrice() : price(offer),
            line.discountPercent(),
            line.discountAmount(),
            line.taxPercent() != null ? line.taxPercent() : percent(product, offer.tax()),
            line.interval() != null ? line.interval() : product.interval().code(),
            line.optional(),
            product.id(),
            later(line, offer))
        .leaving(line.choice());
  }

  /**
   * A later quantity without a price has the one that the catalogue has for so many, where the
   * line's own price is the catalogue's and depends on the quantity.
   */
  private @Nullable TermInput later(LineInput line, ProductOffer offer) {
    TermInput term = line.term();
    boolean varies =
        offer instanceof Priced priced
            && priced.model().variesWithQuantity()
            && (line.unitPrice() == null
                || line.unitPrice().compareTo(priced.price().unitPrice()) == 0);
    UUID product = offer.sheet().product().id();
    return term == null || !varies
        ? term
        : term.priced((step, quantity) -> later(product, step, quantity));
  }

  private BigDecimal later(UUID product, int step, BigDecimal quantity) {
    try {
      return price(prices.of(product, quantity));
    } catch (InvalidInput e) {
      throw new InvalidInput("term.ramp[" + step + "].quantity", e.errors().getFirst().message());
    }
  }

  /** With the sentence that the tax asks for, such as the one about reverse charge. */
  private static @Nullable String details(Product product, @Nullable TaxRate tax) {
    String note = tax == null ? null : tax.note();
    if (note == null) {
      return product.details();
    }
    return product.details() == null ? note : product.details() + "\n" + note;
  }

  private static BigDecimal price(ProductOffer offer) {
    Product product = offer.sheet().product();
    if (!product.active()) {
      throw new InvalidInput("productId", product.code() + " is not sold any more.");
    }
    return switch (offer) {
      case Priced priced -> priced.price().unitPrice();
      case Unpriced unpriced ->
          throw new InvalidInput("unitPrice", product.code() + ": " + unpriced.why());
    };
  }

  private @Nullable BigDecimal percent(Product product, @Nullable TaxRate tax) {
    if (tax == null && product.taxCategory() != null) {
      throw new InvalidInput(
          "taxPercent",
          "No tax rate for %s holds on %s for this customer: give taxPercent, or add the rate."
              .formatted(product.taxCategory(), prices.day()));
    }
    return tax == null ? null : tax.percent();
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
