package com.operanttechnologies.quote.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.ContentDifference;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.change.ChangeWords;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada gives ten per cent on her sails, and everybody sees the same cents. */
@WithoutProcesses
class SectionDiscountsTest {
  @Autowired Acme acme;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired Papers papers;

  private UUID tenant;

  @BeforeEach
  void acmeSells() {
    tenant = acme.sails();
  }

  private static LineInput section(
      String heading, @Nullable String percent, @Nullable String amount) {
    return LineInput.text(
        "section",
        heading,
        null,
        percent == null ? null : new BigDecimal(percent),
        amount == null ? null : new BigDecimal(amount));
  }

  private static QuoteInput sails(@Nullable String percent, @Nullable String amount) {
    return QuoteInputs.of(
        section("Sails", percent, amount),
        QuoteInputs.line("Main", "2", "241.67"),
        QuoteInputs.line("Jib", "1", "100"),
        section("Rigging", null, null),
        QuoteInputs.line("Mast", "1", "500"));
  }

  private Quote drafted(QuoteInput input) {
    return quotes.draft(tenant, input, null, Actor.PRODUCT);
  }

  @Test
  void isKeptReadAndRevisedAndPricedTheSame() {
    Quote quote = quotes.get(tenant, drafted(sails("10", "25")).id());
    Quote copy = revisions.duplicate(tenant, quote.id(), null, Actor.PRODUCT);

    assertThat(quote.current().texts().getFirst().discountPercent()).isEqualByComparingTo("10");
    assertThat(quote.current().lines())
        .extracting(Line::net)
        .containsExactly(
            new BigDecimal("414.30"), new BigDecimal("85.71"), new BigDecimal("500.00"));
    assertThat(quote.current().totals().dueFirst().gross()).isEqualByComparingTo("1200.01");
    assertThat(copy.current().totals()).isEqualTo(quote.current().totals());
  }

  @Test
  void isTakenOffTheLinesOfTheBill() {
    Quote quote = drafted(sails(null, "83.34"));

    InvoiceDraft bill = InvoiceDraft.of(QuotePricing.offered(quote.current()));

    assertThat(bill.lines())
        .extracting(InvoiceLine::net)
        .containsExactly(
            new BigDecimal("414.29"), new BigDecimal("85.71"), new BigDecimal("500.00"));
    assertThat(bill.totals()).isEqualTo(quote.current().totals().dueFirst());
  }

  @Test
  void standsOnThePaperAtTheHeadingAndAtEachLine() throws IOException {
    Quote quote = drafted(sails("10", null));

    try (PDDocument pdf = Loader.loadPDF(papers.current(tenant, quote.id()).pdf())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("−10%", "−48.33", "435.01", "−10.00", "90.00", "525.01");
    }
    assertThat(papers.html(tenant, quote.id())).contains("−10%", "−48.33");
  }

  @Test
  void isToldWhenItChanges() {
    Quote before = drafted(sails("10", null));
    Quote after = quotes.edit(tenant, before.id(), sails(null, "25"), null, Actor.PRODUCT);

    assertThat(
            ChangeWords.of(
                ContentDifference.between(
                    before.current().content("Q"), after.current().content("Q")),
                Locale.ENGLISH,
                "EUR"))
        .contains(
            "Gone: Discount on a section in percent: 10", "New: Discount on a section: €25.00");
  }

  @Test
  void isRefusedByTheRowThatWasTyped() {
    QuoteInput tooMuch =
        QuoteInputs.of(
            QuoteInputs.line("Main", "1", "100"),
            section("Rigging", null, "10.01"),
            QuoteInputs.line("Rope", "1", "10"));
    LineInput note =
        LineInput.text("note", "Measured on board", null, BigDecimal.TEN, BigDecimal.ONE);

    assertThat(refused(tooMuch)).containsExactly("lines[1].discountAmount");
    assertThat(refused(QuoteInputs.of(note, QuoteInputs.line("Main", "1", "100"))))
        .containsExactly("lines[0].discountPercent", "lines[0].discountAmount");
  }

  private List<String> refused(QuoteInput input) {
    return catchThrowableOfType(InvalidInput.class, () -> drafted(input)).errors().stream()
        .map(FieldError::field)
        .toList();
  }
}
