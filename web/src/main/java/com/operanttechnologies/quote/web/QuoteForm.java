package com.operanttechnologies.quote.web;

import com.operanttechnologies.quote.Arrangement;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.quote.text.TextLines;
import com.operanttechnologies.quote.web.attachment.AttachmentLines;
import com.operanttechnologies.quote.web.choice.ChoiceForm;
import com.operanttechnologies.quote.web.grid.LineForm;
import com.operanttechnologies.quote.web.grid.ReadOnce;
import com.operanttechnologies.quote.web.image.CoverField;
import com.operanttechnologies.quote.web.term.TermForm;
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
          ("title name email company address vatId timeZone locale currency validUntil"
                  + " discountPercent discountAmount poNumber terms message cc sequence"
                  + " paymentKind paymentPercent recipients signing edits validityDays attachments"
                  + " cashRounding billingDay cover coverAlternative")
              .split(" "));

  public static QuoteForm typed(HttpServletRequest request) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : FIELDS) {
      fields.put(field, value(request.getParameter(field)));
    }
    return new QuoteForm(fields, rows(request).stream().filter(row -> !row.isBlank()).toList());
  }

  /** All rows of the grid as they stand on the page, with those that are empty. */
  public static List<LineForm> rows(HttpServletRequest request) {
    List<LineForm> rows = new ArrayList<>();
    HttpServletRequest columns = new ReadOnce(request);
    int count = column(columns, "description").size();
    for (int i = 0; i < count; i++) {
      rows.add(row(columns, i));
    }
    return rows;
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
        cell(request, "lineDiscountAmount", i),
        cell(request, "taxPercent", i),
        cell(request, "interval", i),
        cell(request, "optional", i),
        cell(request, "productId", i),
        cell(request, "taken", i),
        ChoiceForm.typed(name -> cell(request, name, i)),
        TermForm.typed(name -> cell(request, name, i)));
  }

  private static String cell(HttpServletRequest request, String name, int row) {
    List<String> cells = column(request, name);
    return row < cells.size() ? cells.get(row) : "";
  }

  private static List<String> column(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : Arrays.asList(values);
  }

  /** The form filled with a quote and what is known of its lines' products, by line. */
  static QuoteForm of(Quote quote, QuoteInput input, Map<String, LineProduct> products) {
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
    fields.put("cashRounding", number(version.terms().cashRounding()));
    fields.put("poNumber", value(version.terms().poNumber()));
    fields.put("terms", value(version.terms().text()));
    Integer billingDay = version.terms().billingDay();
    fields.put("billingDay", billingDay == null ? "" : billingDay.toString());
    fields.put("message", value(version.message()));
    fields.put("cc", String.join(", ", quote.cc()));
    fields.put("sequence", value(input.sequence()));
    fields.put("recipients", RecipientLines.write(input.furtherRecipients()));
    fields.put("signing", value(input.signing()));
    fields.put("edits", Integer.toString(version.edits()));
    fields.put(
        AttachmentLines.FIELD, AttachmentLines.write(AttachmentInput.of(version.attachments())));
    CoverField.write(CoverInput.of(version.cover()), fields);
    return new QuoteForm(
        fields,
        Arrangement.woven(
            version.lines(),
            version.texts(),
            line -> row(line, products.get(line.id())),
            text -> row(TextLines.input(text))));
  }

  private static LineForm row(Line line, @Nullable LineProduct product) {
    return new LineForm(
        line.id(),
        line.description(),
        value(line.details()),
        value(line.unit()),
        number(line.quantity()),
        number(line.unitPrice()),
        number(line.discountPercent()),
        number(line.discountAmount()),
        number(line.taxPercent()),
        line.interval().code(),
        line.optional() ? "yes" : "no",
        product == null ? "" : product.product().toString(),
        product == null ? "" : number(product.unitPrice()),
        ChoiceForm.of(ChoiceInput.of(line.leeway())),
        TermForm.of(TermInput.of(line.term())));
  }

  /** The row of a line that is not saved yet; what it costs now is what it took. */
  public static LineForm row(LineInput line) {
    String price = number(line.unitPrice());
    return new LineForm(
        "",
        value(line.description()),
        value(line.details()),
        value(line.unit()),
        line.quantity() == null ? "1" : number(line.quantity()),
        price,
        number(line.discountPercent()),
        number(line.discountAmount()),
        number(line.taxPercent()),
        line.interval() == null ? "once" : line.interval(),
        TextLines.isItem(line)
            ? Boolean.TRUE.equals(line.optional()) ? "yes" : "no"
            : value(line.kind()),
        line.productId() == null ? "" : line.productId().toString(),
        line.productId() == null ? "" : price,
        ChoiceForm.of(line.choice()),
        TermForm.of(line.term()));
  }

  /** The same form with another value in a field. */
  public QuoteForm with(String field, String value) {
    Map<String, String> others = new TreeMap<>(fields);
    others.put(field, value);
    return new QuoteForm(others, lines);
  }

  /** The same form with other rows. */
  public QuoteForm with(List<LineForm> rows) {
    return new QuoteForm(fields, rows);
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private static String value(@Nullable String value) {
    return value == null ? "" : value;
  }
}
