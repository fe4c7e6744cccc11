package com.operanttechnologies.quote.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.LineKind;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.TextLine;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.VersionContent.Terms;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Must: the quote's data as UBL 2.x Quotation, its amounts the calculator's to the cent. */
class UblQuotationTest {
  private static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private final List<Line> lines = new ArrayList<>();

  @Test
  void aQuoteOfEveryKindIsValidByTheSchema() throws Exception {
    lines.add(line("Mainsail", "2", "241.67", "10", "20", Interval.ONCE, false));
    lines.add(line("Care", "1", "30", null, "20", Interval.MONTH, false));
    lines.add(line("Berth", "1.5", "0.0015", null, "7", Interval.YEAR, false));
    lines.add(line("Cover", "1", "100", null, "20", Interval.ONCE, true));

    assertThat(UblSchema.findings(xml("EUR", "5", "7 % <off> & more\u0001"))).isEmpty();
  }

  @Test
  void theSchemaBites() throws Exception {
    lines.add(line("Mainsail", "2", "241.67", null, "20", Interval.ONCE, false));

    String xml = xml("EUR", null, null).replace("2026-03-02", "yesterday");

    assertThat(UblSchema.findings(xml)).isNotEmpty();
  }

  @Test
  void itsAmountsAreTheCalculators() throws Exception {
    lines.add(line("Mainsail", "50", "241.67", null, "20", Interval.ONCE, false));
    lines.add(line("Care", "3", "33.33", "12.5", "7", Interval.MONTH, false));
    lines.add(line("Cover", "1", "100", null, "20", Interval.ONCE, true));

    PricedQuote priced = QuotePricing.offered(version("EUR", "3", null));
    Document xml = parsed(xml("EUR", "3", null));

    assertThat(amount(xml, "//*[local-name()='TaxInclusiveAmount']"))
        .isEqualByComparingTo(priced.dueFirst().sum().gross());
    assertThat(amount(xml, "//*[local-name()='TaxExclusiveAmount']"))
        .isEqualByComparingTo(priced.dueFirst().sum().net());
    assertThat(amount(xml, "/*/*[local-name()='TaxTotal']/*[local-name()='TaxAmount']"))
        .isEqualByComparingTo(priced.dueFirst().sum().tax());
    assertThat(sum(xml, "//*[local-name()='QuotationLine']/*[local-name()='LineExtensionAmount']"))
        .isEqualByComparingTo(priced.dueFirst().linesNet());
    assertThat(sum(xml, "//*[local-name()='TaxSubtotal']/*[local-name()='TaxAmount']"))
        .isEqualByComparingTo(priced.dueFirst().sum().tax());
    assertThat(sum(xml, "/*/*[local-name()='AllowanceCharge']/*[local-name()='Amount']"))
        .isEqualByComparingTo(priced.dueFirst().allowancesTotal());
  }

  @Test
  void headingsAndNotesAreNoLines() throws Exception {
    lines.add(line("Mainsail", "1", "10", null, "20", Interval.ONCE, false));

    Document xml = parsed(xml("EUR", null, null));

    assertThat(amount(xml, "count(//*[local-name()='QuotationLine'])")).isOne();
    assertThat(amount(xml, "//*[local-name()='LineCountNumeric']")).isOne();
  }

  @Test
  void aCurrencyWithoutMinorUnitHasNoDecimals() throws Exception {
    lines.add(line("Mainsail", "3", "1200", null, "10", Interval.ONCE, false));

    Document xml = parsed(xml("JPY", null, null));

    assertThat(amount(xml, "//*[local-name()='PayableAmount']").toPlainString()).isEqualTo("3960");
  }

  @Test
  void anOptionCanBeChosenAndAddsNothing() throws Exception {
    lines.add(line("Mainsail", "1", "10", null, "20", Interval.ONCE, false));
    lines.add(line("Cover", "4", "100", null, "20", Interval.ONCE, true));

    Document xml = parsed(xml("EUR", null, null));

    String option = "//*[local-name()='QuotationLine'][2]";
    assertThat(amount(xml, option + "/*[local-name()='LineExtensionAmount']")).isZero();
    assertThat(amount(xml, option + "//*[local-name()='MaximumQuantity']"))
        .isEqualByComparingTo("4");
  }

  @Test
  void limitsAndGroupsStandInIt() throws Exception {
    var range = new QuantityRange(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TWO);
    Line berth = line("Berth", "3", "100", null, "20", Interval.ONCE, false);
    lines.add(berth.leaving(new Leeway(range, null, false)));
    Line cloth = line("Cloth", "1", "200", null, "20", Interval.ONCE, true);
    lines.add(cloth.leaving(new Leeway(null, "Cloth", true)));

    Document xml = parsed(xml("EUR", null, null));

    String line = "//*[local-name()='QuotationLine'][1]";
    assertThat(amount(xml, line + "//*[local-name()='MinimumQuantity']")).isEqualByComparingTo("1");
    assertThat(amount(xml, line + "//*[local-name()='MaximumQuantity']")).isEqualByComparingTo("9");
    assertThat(xml("EUR", null, null)).contains(">one of<", ">1 to 10 in steps of 2<");
    String picked = "//*[local-name()='QuotationLine'][2]";
    assertThat(amount(xml, picked + "/*[local-name()='LineExtensionAmount']"))
        .isEqualByComparingTo("200");
  }

  @Test
  void whatBeginsLaterSaysSoAndAddsNothingToWhatIsDueFirst() throws Exception {
    lines.add(line("Mainsail", "1", "10", null, "20", Interval.ONCE, false));
    Line care = line("Care", "2", "30", null, "20", Interval.MONTH, false);
    List<RampStep> ramp = List.of(new RampStep(7, new BigDecimal("45")));
    lines.add(
        new Line(
            care.id(),
            care.position(),
            care.description(),
            null,
            null,
            care.quantity(),
            care.unitPrice(),
            null,
            null,
            care.taxPercent(),
            care.interval(),
            false,
            care.net(),
            Leeway.NONE,
            new Term(LocalDate.of(2026, 6, 1), 14, 12, true, 6, ramp, 5)));

    String xml = xml("EUR", null, null);

    String later = "//*[local-name()='QuotationLine'][2]";
    assertThat(UblSchema.findings(xml)).isEmpty();
    assertThat(amount(parsed(xml), later + "/*[local-name()='LineExtensionAmount']")).isZero();
    assertThat(amount(parsed(xml), "//*[local-name()='PayableAmount']"))
        .isEqualByComparingTo("12.00");
    assertThat(xml)
        .contains(">net once it begins<", ">60.00<", ">starts on<", ">2026-06-01<")
        .contains(">trial days<", ">after the term<", ">renews<", ">minimum in periods<")
        .contains(">price from period 7<", ">45.00<", ">billing day of the month<");
  }

  private String xml(String currency, @Nullable String discount, @Nullable String terms) {
    QuoteVersion version = version(currency, discount, terms);
    PricedQuote priced = QuotePricing.offered(version);
    return new UblQuotation("Q-2026-0001", version, priced, LocalDate.of(2026, 3, 2)).xml();
  }

  private QuoteVersion version(String currency, @Nullable String discount, @Nullable String terms) {
    return new QuoteVersion(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        new QuoteState.Draft(),
        Instant.EPOCH,
        "New sails",
        currency,
        LocalDate.of(2026, 4, 1),
        null,
        new Customer("Bob", "bob@fisher.example", "Fisher & Sons", "2 Quay\nPort", "DE1"),
        new Seller("Acme Sails", "Pier 3", "SE5", "ada@acme.example"),
        new Terms(terms, "PO-7", discount == null ? null : new BigDecimal(discount), null),
        "Dear Bob",
        lines,
        List.of(new TextLine(LineKind.SECTION, 0, "Sails", null)),
        new Totals(NONE, NONE, NONE, null, NONE, NONE),
        "0".repeat(64),
        null,
        null,
        null,
        0,
        List.of(),
        List.of());
  }

  private Line line(
      String what,
      String quantity,
      String price,
      @Nullable String discount,
      String tax,
      Interval interval,
      boolean optional) {
    BigDecimal full = new BigDecimal(quantity).multiply(new BigDecimal(price));
    return new Line(
        "line-" + lines.size(),
        lines.size() + 1,
        what,
        lines.isEmpty() ? "Cross-cut, measured on board" : null,
        lines.size() == 1 ? "hours" : "pcs",
        new BigDecimal(quantity),
        new BigDecimal(price),
        discount == null ? null : new BigDecimal(discount),
        null,
        new BigDecimal(tax),
        interval,
        optional,
        full);
  }

  private static Document parsed(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static BigDecimal amount(Document xml, String path) throws Exception {
    return new BigDecimal(XPathFactory.newInstance().newXPath().evaluate(path, xml));
  }

  private static BigDecimal sum(Document xml, String path) throws Exception {
    var nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, xml, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> new BigDecimal(nodes.item(i).getTextContent()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
