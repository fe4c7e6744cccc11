package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.QuoteViews;
import com.operanttechnologies.quote.buyer.ViewLabel;
import com.operanttechnologies.quote.change.Since;
import com.operanttechnologies.quote.letter.QuoteLetters;
import com.operanttechnologies.quote.stepup.Sender;
import com.operanttechnologies.quote.term.RampStepInput;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ChangesSinceTest {
  private static final Sender BROWSER = Sender.from("192.0.2.7", "Mozilla/5.0");

  @Autowired Revisions revisions;
  @Autowired Quotes quotes;
  @Autowired QuoteViews views;
  @Autowired QuoteLetters letters;
  @Autowired Tenants tenants;
  @Autowired Bargain bargain;

  private void looked(Offer offer, ViewLabel label) {
    views.record(bargain.link(offer), label, BROWSER);
  }

  private void revised(Offer offer, LineInput... lines) {
    revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);
    QuoteInput input = QuoteInputs.with("EUR", QuoteInputs.bob(), List.of(lines));
    quotes.edit(offer.tenant(), offer.quote(), input, null, Actor.PRODUCT);
  }

  private Offer read() {
    Offer offer = bargain.sent();
    looked(offer, ViewLabel.gesture("Mozilla/5.0"));
    return offer;
  }

  private @Nullable Since since(Offer offer) {
    return bargain.page(offer).since();
  }

  private static LineInput[] dearer() {
    return new LineInput[] {
      QuoteInputs.line("Sail", "2", "250"),
      QuoteInputs.line("Flag", "1", "5"),
      QuoteInputs.option("Cover", "1", "100")
    };
  }

  @Test
  void aRevisionSaysWhatChangedSinceBobRead() {
    Offer offer = read();
    revised(offer, dearer());
    bargain.sendAgain(offer);

    assertThat(since(offer)).isNotNull();
    assertThat(since(offer).version()).isEqualTo(1);
    assertThat(since(offer).changes())
        .contains(
            "Sail, unit price: €250.00 instead of €241.67", "New: Line: Flag", "Gone: Line: Care")
        .noneMatch(change -> change.contains("Cover"))
        .noneMatch(change -> change.startsWith("Version"));
  }

  private static LineInput care() {
    LineInput care = QuoteInputs.line("Care", "1", "30");
    return new LineInput(
        null,
        care.description(),
        null,
        care.unit(),
        care.quantity(),
        care.unitPrice(),
        null,
        null,
        care.taxPercent(),
        "quarter",
        false,
        null,
        new TermInput(
            LocalDate.of(2027, 1, 1),
            14,
            4,
            "ends",
            2,
            List.of(new RampStepInput(3, new BigDecimal("40")))));
  }

  @Test
  void theMailSaysWhichPricesChangeLater() {
    Offer offer = bargain.sent();
    revised(offer, care());

    assertThat(tenants.as(offer.tenant(), () -> letters.quote(bargain.quote(offer))).text())
        .contains("Prices that change later:", "• Care: €40.00 each from quarter 3 on");
  }

  @Test
  void aTermThatWasAddedIsSaid() {
    Offer offer = read();
    revised(offer, care());
    bargain.sendAgain(offer);

    assertThat(since(offer)).isNotNull();
    assertThat(since(offer).changes())
        .contains(
            "New: Care, start: January 1, 2027",
            "New: Care, days without charge: 14",
            "New: Care, length in periods: 4",
            "New: Care, after the term: it ends",
            "New: Care, minimum in periods: 2",
            "New: Care, prices from later periods on: €40.00 from period 3 on");
  }

  @Test
  void itIsStillSaidAfterTheNewVersionWasRead() {
    Offer offer = read();
    revised(offer, dearer());
    bargain.sendAgain(offer);
    looked(offer, ViewLabel.gesture("Mozilla/5.0"));

    assertThat(since(offer)).isNotNull();
  }

  @Test
  void aMachinesVisitIsNoReading() {
    Offer offer = bargain.sent();
    looked(offer, ViewLabel.fetched("LinkScanner bot"));
    looked(offer, ViewLabel.fetched("Mozilla/5.0"));
    revised(offer, dearer());
    bargain.sendAgain(offer);

    assertThat(since(offer)).isNull();
  }

  @Test
  void nothingIsSaidOfTheFirstVersion() {
    assertThat(since(read())).isNull();
  }

  @Test
  void theMailOfARevisionSaysItToo() {
    Offer offer = bargain.sent();
    revised(offer, dearer());

    assertThat(tenants.as(offer.tenant(), () -> letters.quote(bargain.quote(offer))).text())
        .contains("What changed since version 1:", "• Sail, unit price: €250.00 instead of");
  }
}
