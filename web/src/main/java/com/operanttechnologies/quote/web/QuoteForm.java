package com.operanttechnologies.quote.web;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The editor's form as it was typed: text only, so that nothing typed is lost when it is refused.
 *
 * @param fields the quote's own fields by name
 * @param lines the rows of the line grid
 */
public record QuoteForm(Map<String, String> fields, List<LineForm> lines) {
  private static final List<String> FIELDS =
      List.of(
          "title",
          "name",
          "email",
          "company",
          "address",
          "vatId",
          "timeZone",
          "locale",
          "currency",
          "validUntil",
          "discountPercent",
          "discountAmount",
          "poNumber",
          "terms",
          "message",
          "cc",
          "sequence",
          "recipients",
          "signing",
          "edits");

  /** One row of the grid. */
  public record LineForm(
      String id,
      String description,
      String details,
      String unit,
      String quantity,
      String unitPrice,
      String discountPercent,
      String taxPercent,
      String interval,
      String optional) {

    static final LineForm EMPTY = new LineForm("", "", "", "", "1", "", "", "", "once", "no");

    boolean isBlank() {
      return description.isBlank() && details.isBlank() && unitPrice.isBlank();
    }
  }

  static QuoteForm typed(HttpServletRequest request) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : FIELDS) {
      fields.put(field, value(request.getParameter(field)));
    }
    List<LineForm> lines = new ArrayList<>();
    int rows = column(request, "description").size();
    for (int i = 0; i < rows; i++) {
      lines.add(row(request, i));
    }
    return new QuoteForm(fields, lines.stream().filter(line -> !line.isBlank()).toList());
  }

  private static LineForm row(HttpServletRequest request, int i) {
    return new LineForm(
        cell(request, "lineId", i),
        cell(request, "description", i),
        cell(request, "details", i),
        cell(request, "unit", i),
        cell(request, "quantity", i),
        cell(request, "unitPrice", i),
        cell(request, "lineDiscount", i),
        cell(request, "taxPercent", i),
        cell(request, "interval", i),
        cell(request, "optional", i));
  }

  private static String cell(HttpServletRequest request, String name, int row) {
    List<String> cells = column(request, name);
    return row < cells.size() ? cells.get(row) : "";
  }

  private static List<String> column(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : Arrays.asList(values);
  }

  /** The form filled with a quote. */
  static QuoteForm of(Quote quote, QuoteInput input) {
    QuoteVersion version = quote.current();
    Map<String, String> fields = new TreeMap<>();
    fields.put("title", value(version.title()));
    fields.put("name", version.customer().name());
    fields.put("email", version.customer().email());
    fields.put("company", value(version.customer().company()));
    fields.put("address", value(version.customer().address()));
    fields.put("vatId", value(version.customer().vatId()));
    fields.put("currency", version.currency());
    fields.put("validUntil", version.validUntil().toString());
    fields.put("discountPercent", number(version.terms().discountPercent()));
    fields.put("discountAmount", number(version.terms().discountAmount()));
    fields.put("poNumber", value(version.terms().poNumber()));
    fields.put("terms", value(version.terms().text()));
    fields.put("message", value(version.message()));
    fields.put("cc", String.join(", ", quote.cc()));
    fields.put("sequence", value(input.sequence()));
    fields.put("recipients", RecipientLines.write(input.furtherRecipients()));
    fields.put("signing", value(input.signing()));
    fields.put("edits", Integer.toString(version.edits()));
    return new QuoteForm(fields, version.lines().stream().map(QuoteForm::row).toList());
  }

  private static LineForm row(com.operanttechnologies.quote.VersionContent.Line line) {
    return new LineForm(
        line.id(),
        line.description(),
        value(line.details()),
        value(line.unit()),
        number(line.quantity()),
        number(line.unitPrice()),
        number(line.discountPercent()),
        number(line.taxPercent()),
        line.interval().code(),
        line.optional() ? "yes" : "no");
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private static String value(@Nullable String value) {
    return value == null ? "" : value;
  }
}
