package com.operanttechnologies.quote.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.DraftPricing;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.LineKind;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.TextLine;
import com.operanttechnologies.quote.VersionContent;
import com.operanttechnologies.quote.product.TemplateOfQuote;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class SectionsTest {
  @Autowired Acme acme;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired Papers papers;
  @Autowired DraftPricing pricing;
  @Autowired TemplateOfQuote templates;
  @Autowired Tenants tenants;

  private static LineInput section(String heading) {
    return LineInput.text("section", heading, null);
  }

  private record Offer(UUID tenant, UUID quote) {}

  private Offer drafted(QuoteInput input) {
    UUID tenant = acme.sails();
    return new Offer(tenant, quotes.draft(tenant, input, null, Actor.PRODUCT).id());
  }

  private Quote quote(Offer offer) {
    return quotes.get(offer.tenant(), offer.quote());
  }

  private static CurrentKey crm(Offer offer) {
    return new CurrentKey(offer.tenant(), UUID.randomUUID(), "CRM", null);
  }

  private static QuoteInput headed() {
    return QuoteInputs.of(
        section("Sails"),
        QuoteInputs.line("Main", "2", "241.67"),
        LineInput.text("note", "Measured on board", "By Ada"),
        QuoteInputs.line("Jib", "1", "100"),
        section("Extras"),
        QuoteInputs.option("Cover", "1", "50"));
  }

  private Offer offered() {
    return drafted(headed());
  }

  @Test
  void keepTheirPlaceAmongLinesThatStayNumberedOneAfterTheOther() {
    QuoteVersion version = quote(offered()).current();

    assertThat(version.lines()).extracting(VersionContent.Line::position).containsExactly(1, 2, 3);
    assertThat(version.texts())
        .containsExactly(
            new TextLine(LineKind.SECTION, 0, "Sails", null),
            new TextLine(LineKind.NOTE, 1, "Measured on board", "By Ada"),
            new TextLine(LineKind.SECTION, 2, "Extras", null));
  }

  @Test
  void changeTheHashButNoTotal() {
    QuoteInput input = QuoteInputs.sails();
    Offer plain = drafted(input);
    QuoteVersion before = quote(plain).current();
    List<LineInput> lines = new ArrayList<>(input.rows());
    lines.addFirst(section("All of it"));
    quotes.edit(plain.tenant(), plain.quote(), input.with(lines), null, Actor.PRODUCT);
    QuoteVersion after = quote(plain).current();

    assertThat(after.totals()).isEqualTo(before.totals());
    assertThat(after.hash()).isNotEqualTo(before.hash());
  }

  @Test
  void comeAlongIntoARevisionACopyAndATemplate() {
    Offer offer = offered();
    List<TextLine> texts = quote(offer).current().texts();
    Quote copy = revisions.duplicate(offer.tenant(), offer.quote(), null, Actor.PRODUCT);
    List<LineInput> template =
        tenants.as(offer.tenant(), () -> templates.keep(quote(offer), crm(offer)).lines());
    tenants.run(
        offer.tenant(), () -> tenants.sql("update quote_version set state = 'expired'").update());
    Quote revised = revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);

    assertThat(copy.current().texts()).isEqualTo(texts);
    assertThat(revised.current().texts()).isEqualTo(texts);
    assertThat(template)
        .extracting(LineInput::kind)
        .containsExactly("section", null, "note", null, "section", null);
  }

  @Test
  void standOnThePaperWithWhatTheyComeTo() throws IOException {
    Offer offer = offered();
    String text = text(papers.current(offer.tenant(), offer.quote()).pdf());

    assertThat(text).contains("Sails", "Measured on board", "Subtotal Sails", "583.34", "Extras");
    assertThat(papers.html(offer.tenant(), offer.quote()))
        .contains("<tr class=\"section\">", "Subtotal Sails");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void cannotBePricedAndAreNoLineForAQuoteWithoutOne() {
    LineInput priced =
        new LineInput(
            null,
            "Sails",
            null,
            null,
            null,
            BigDecimal.ONE,
            null,
            null,
            null,
            null,
            true,
            null,
            "section",
            null,
            null);
    LineInput unknown = LineInput.text("chapter", "Sails", null);

    assertThat(refused(QuoteInputs.of(priced, unknown, QuoteInputs.line("Main", "1", "1"))))
        .extracting(FieldError::field)
        .contains("lines[0].unitPrice", "lines[0].optional", "lines[1].kind");
    assertThat(refused(QuoteInputs.of(section("Sails"))))
        .extracting(FieldError::field)
        .containsExactly("lines");
  }

  private List<FieldError> refused(QuoteInput input) {
    return catchThrowableOfType(InvalidInput.class, () -> drafted(input)).errors();
  }

  @Test
  void aProblemOfThePriceIsNamedByTheRowThatWasTyped() {
    QuoteInput input = QuoteInputs.of(section("Sails"), QuoteInputs.line("Main", "1", "0.0000001"));

    assertThatThrownBy(() -> pricing.of(input))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.errors().getFirst().field()).isEqualTo("lines[1].unitPrice"));
  }
}
