package com.operanttechnologies.quote.product;

import com.operanttechnologies.catalog.CustomerPrices;
import com.operanttechnologies.catalog.ProductCost;
import com.operanttechnologies.catalog.ProductOffer;
import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.catalog.ProductOffers;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.image.Illustrations;
import com.operanttechnologies.quote.jdbc.LineProductTable;
import com.operanttechnologies.quote.text.TextLines;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which lines of a version come from the catalogue; inside the tenant's transaction. */
@Component
public class LineProducts {
  private final LineProductTable table;
  private final ProductOffers offers;
  private final Illustrations illustrations;

  LineProducts(LineProductTable table, ProductOffers offers, Illustrations illustrations) {
    this.table = table;
    this.offers = offers;
    this.illustrations = illustrations;
  }

  /** By the line's id. */
  public Map<String, LineProduct> of(UUID version) {
    return table.of(version);
  }

  /** A version that is being written, with the pictures of the products of its lines. */
  public QuoteVersion illustrated(QuoteVersion version, QuoteInput input, String number) {
    return illustrations.on(version, input, number);
  }

  /** A new draft whose lines are those of another version comes from the same products. */
  public void copy(QuoteVersion from, QuoteVersion to, String number) {
    table.copy(from.id(), to.id());
    illustrations.copy(from, to, number);
  }

  /**
   * Remembers where the lines of a version that was just written come from. A line that has kept
   * the price it once took keeps what is known of it: only so can a later change of the catalogue
   * be told from a price of the seller's own.
   *
   * @param input with one item for each of the version's lines
   * @param before what was known of the lines, by their ids
   */
  public void keep(
      QuoteVersion version, QuoteInput input, LocalDate day, Map<String, LineProduct> before) {
    table.replace(before, of(version, input, day, before));
  }

  /** The same without keeping it. */
  public Map<String, LineProduct> of(
      QuoteVersion version, QuoteInput input, LocalDate day, Map<String, LineProduct> before) {
    List<LineInput> typed = TextLines.items(input.rows());
    Map<String, LineProduct> found = new LinkedHashMap<>();
    @Nullable CustomerPrices prices = null;
    for (int i = 0; i < version.lines().size(); i++) {
      UUID product = typed.get(i).productId();
      if (product == null) {
        continue;
      }
      Line line = version.lines().get(i);
      LineProduct known = before.get(line.id());
      if (known != null && known.product().equals(product) && known.isPriceOf(line.unitPrice())) {
        found.put(line.id(), known);
      } else {
        prices = prices == null ? Completion.prices(offers, input, day) : prices;
        found.put(line.id(), source(prices.of(product, line.quantity()), version.currency()));
      }
    }
    return found;
  }

  private static LineProduct source(ProductOffer offer, String currency) {
    ProductSheet sheet = offer.sheet();
    ProductCost cost = sheet.cost(currency).orElse(new ProductCost(currency, null, null));
    Priced priced = offer instanceof Priced found ? found : null;
    return new LineProduct(
        sheet.product().id(),
        sheet.product().code(),
        sheet.product().name(),
        priced == null ? null : priced.price().unitPrice(),
        priced == null ? null : priced.origin(),
        cost.cost(),
        cost.lowestPrice());
  }
}
