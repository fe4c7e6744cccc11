package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.BetweenLines.Text;
import com.operanttechnologies.document.Enclosures;
import com.operanttechnologies.document.Evidence;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePaper.Customer;
import com.operanttechnologies.document.QuotePaper.Line;
import com.operanttechnologies.document.QuotePaper.Range;
import com.operanttechnologies.document.copy.PaperView.Columns;
import com.operanttechnologies.document.copy.PaperView.Fact;
import com.operanttechnologies.document.copy.PaperView.Group;
import com.operanttechnologies.document.copy.PaperView.Letterhead;
import com.operanttechnologies.document.copy.PaperView.Row;
import com.operanttechnologies.document.copy.PaperView.Sheet;
import com.operanttechnologies.document.font.Ink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one quote into the texts that stand on its paper. */
public final class PaperWriter {

  /** Where paper is Letter (CLDR, measurement data). */
  private static final Set<String> LETTER_COUNTRIES =
      Set.of("US", "CA", "MX", "CL", "CO", "CR", "GT", "NI", "PA", "PH", "PR", "SV", "VE", "BZ");

  private final QuotePaper paper;
  private final Enclosures enclosures;
  private final String logoAddress;
  private final Words words;
  private final Figures figures;
  private final Texts texts;

  /**
   * @param logoAddress where the logo is found; only used when the seller has one
   * @param ink makes the texts printable and gathers what is not
   */
  public PaperWriter(QuotePaper paper, Enclosures enclosures, String logoAddress, Ink ink) {
    this.paper = paper;
    this.enclosures = enclosures;
    this.logoAddress = logoAddress;
    this.words = Words.in(paper.locale(), ink::prints);
    this.figures = new Figures(words.locale(), Currency.getInstance(paper.currency()));
    this.texts = new Texts(ink);
  }

  public PaperView write() {
    Evidence evidence = paper.evidence();
    return new PaperView(
        words.locale().toLanguageTag(),
        texts.line("title", documentTitle()),
        texts.line("title", words.of("documentDescription", paper.seller().name(), customer())),
        sheet(),
        texts.words(words.plain()),
        letterhead(),
        recipient(paper.customer()),
        facts(),
        texts.line("title", orElse(paper.title(), words.of("quote"))),
        texts.paragraphs("message", paper.message()),
        columns(),
        rows(paper.lines().stream().filter(Line::isFirm).toList(), paper.texts().firm()),
        rows(paper.lines().stream().filter(Line::isOption).toList(), paper.texts().options()),
        groups(),
        new TotalsWriter(paper, words, figures, texts).write(),
        texts.paragraphs("terms", paper.terms()),
        texts.line("contentHash", words.of("contentIdentity", paper.contentHash())),
        evidence == null ? null : new ProofWriter(evidence, words, figures, texts).write(),
        new AttachmentWriter(words, texts).write(enclosures.attachments()),
        PlacedImages.of(enclosures.images()));
  }

  private String documentTitle() {
    String title = paper.title();
    String number = words.of("documentTitle", paper.number());
    return title == null || title.isBlank() ? number : number + " · " + title;
  }

  private String customer() {
    return orElse(paper.customer().company(), paper.customer().name());
  }

  private Sheet sheet() {
    String footer = words.of("footer", paper.seller().name(), numberAndVersion());
    String country = paper.locale().getCountry().toUpperCase(Locale.ROOT);
    return new Sheet(
        LETTER_COUNTRIES.contains(country) ? "letter" : "A4",
        paper.seller().accentColour(),
        texts.line("footer", footer),
        texts.line("footer", words.of("pageOf", Sheet.THIS_PAGE, Sheet.ALL_PAGES)));
  }

  private String numberAndVersion() {
    return paper.version() == 1
        ? paper.number()
        : words.of("numberAndVersion", paper.number(), Integer.toString(paper.version()));
  }

  private Letterhead letterhead() {
    var seller = paper.seller();
    var contacts = new ArrayList<String>();
    contacts.add(texts.line("seller.email", seller.email()));
    contacts.add(texts.line("seller.phone", seller.phone()));
    contacts.add(texts.line("seller.website", seller.website()));
    contacts.add(vatId("seller.vatId", seller.vatId()));
    contacts.removeIf(String::isEmpty);
    List<String> address = texts.lines("seller.address", seller.address());
    String name = texts.line("seller.name", seller.name());
    return new Letterhead(
        name,
        seller.logo() == null ? "" : logoAddress,
        address,
        contacts,
        name + " · " + String.join(" · ", address));
  }

  private List<String> recipient(Customer customer) {
    var block = new ArrayList<String>();
    block.add(texts.line("customer.company", customer.company()));
    block.add(texts.line("customer.name", customer.name()));
    block.addAll(texts.lines("customer.address", customer.address()));
    block.removeIf(String::isEmpty);
    return block;
  }

  private List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    facts.add(fact("quoteNumber", "number", numberAndVersion()));
    facts.add(fact("date", "date", figures.date(paper.date())));
    facts.add(fact("validUntil", "validUntil", figures.date(paper.validUntil())));
    facts.add(fact("poNumber", "poNumber", paper.poNumber()));
    facts.add(fact("customerVatId", "customer.vatId", paper.customer().vatId()));
    facts.add(fact("customerEmail", "customer.email", paper.customer().email()));
    facts.removeIf(fact -> fact.value().isEmpty());
    return facts;
  }

  private Fact fact(String word, String field, @Nullable String value) {
    return new Fact(texts.word(words.of(word)), texts.line(field, value));
  }

  private String vatId(String field, @Nullable String vatId) {
    return vatId == null || vatId.isBlank()
        ? ""
        : texts.line(field, words.of("vatIdIs", vatId.strip()));
  }

  private Columns columns() {
    return new Columns(
        paper.lines().stream().anyMatch(line -> !orElse(line.unit(), "").isEmpty()),
        paper.lines().stream()
                .map(line -> line.taxPercent().stripTrailingZeros())
                .distinct()
                .count()
            > 1,
        texts.word(words.of("unitPrice")),
        texts.word(words.of("amountIn", paper.currency())));
  }

  private List<Row> rows(List<Line> lines, List<List<Text>> among) {
    var between = new BetweenWriter(words, figures, texts);
    var rows = new ArrayList<Row>();
    for (int i = 0; i <= lines.size(); i++) {
      if (i < among.size()) {
        among.get(i).forEach(text -> rows.add(between.row(text)));
      }
      if (i < lines.size()) {
        rows.add(row(lines.get(i)));
      }
    }
    return rows;
  }

  private List<Group> groups() {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Line line : paper.lines()) {
      String group = line.group();
      if (group != null) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(row(line));
      }
    }
    return groups.entrySet().stream()
        .map(each -> new Group(texts.line("lines.group", each.getKey()), each.getValue()))
        .toList();
  }

  private Row row(Line line) {
    String field = "lines[" + line.position() + "].";
    return new Row(
        Integer.toString(line.position()),
        texts.line(field + "description", line.description()),
        details(line, field),
        texts.figure(figures.quantity(line.quantity())),
        texts.line(field + "unit", line.unit()),
        texts.figure(figures.price(line.unitPrice())),
        texts.figure(discount(line)),
        texts.figure(figures.percent(line.taxPercent())),
        texts.figure(figures.amount(line.net())),
        line.interval().equals("once") ? "" : texts.word(words.of("per." + line.interval())),
        line.chosen(),
        "line");
  }

  /** What the customer may choose of the quantity stands below the details. */
  private List<List<String>> details(Line line, String field) {
    List<List<String>> details = texts.paragraphs(field + "details", line.details());
    Range range = line.range();
    if (range == null) {
      return details;
    }
    var all = new ArrayList<>(details);
    all.add(List.of(texts.word(limits(range))));
    return all;
  }

  private String limits(Range range) {
    String min = figures.quantity(range.min());
    String max = figures.quantity(range.max());
    return range.step().compareTo(BigDecimal.ONE) == 0
        ? words.of("quantityRange", min, max)
        : words.of("quantityRange.steps", min, max, figures.quantity(range.step()));
  }

  private String discount(Line line) {
    String own = figures.discounts(line.discountPercent(), line.discountAmount());
    return (own + " " + figures.discounts(null, line.sectionOff())).strip();
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
