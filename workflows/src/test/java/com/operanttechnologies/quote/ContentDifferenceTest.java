package com.operanttechnologies.quote;

import static com.operanttechnologies.quote.VersionContents.offer;
import static com.operanttechnologies.quote.VersionContents.sails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentDifferenceTest {

  @Test
  void whatHashesAlikeDoesNotDiffer() {
    assertThat(ContentDifference.between(sails().build(), sails().backwards().build())).isEmpty();
  }

  @Test
  void headingsAndNotesThatCameWentOrWereRewordedAreTold() {
    VersionContent before =
        offer().section("Rigging").note("Steel", "V4A").line("a", "Rope", "1", "0").build();
    VersionContent after =
        offer().section("Ropes").note("Steel", "V2A").line("a", "Rope", "1", "0").build();

    assertThat(ContentDifference.between(before, after))
        .containsExactly(
            new ContentChange("texts.section", null, null, "Ropes"),
            new ContentChange("texts.note.details", null, "V4A", "V2A"),
            new ContentChange("texts.section", null, "Rigging", null));
  }

  @Test
  void notesInAnotherOrderDifferToo() {
    VersionContent before =
        offer().note("Blue", null).note("Red", null).line("a", "Rope", "1", "0").build();
    VersionContent after =
        offer().note("Red", null).note("Blue", null).line("a", "Rope", "1", "0").build();

    assertThat(ContentDifference.between(before, after))
        .extracting(ContentChange::field)
        .containsOnly("texts.note.place");
  }

  @Test
  void aPriceThatChangedIsToldWithItsLineAndItsTotals() {
    VersionContent before = offer().line("sail", "Mainsail", "2", "1200").build();
    VersionContent after = offer().line("sail", "Mainsail", "2", "1300").build();

    List<ContentChange> changes = ContentDifference.between(before, after);

    assertThat(changes.getFirst())
        .isEqualTo(
            new ContentChange("lines.unitPrice", after.lines().getFirst(), "1200.00", "1300.00"));
    assertThat(changes)
        .extracting(ContentChange::field)
        .containsExactly(
            "lines.unitPrice",
            "lines.net",
            "totals.net",
            "totals.tax",
            "totals.gross",
            "totals.once.net",
            "totals.once.tax",
            "totals.once.gross");
  }

  @Test
  void aLineThatCameHasNoBeforeAndOneThatWentNoAfter() {
    VersionContent before = offer().line("free", "Trial", "1", "0").build();
    VersionContent after = offer().line("gift", "Flag", "1", "0").build();

    assertThat(ContentDifference.between(before, after))
        .containsExactly(
            new ContentChange("lines", before.lines().getFirst(), "Trial", null),
            new ContentChange("lines", after.lines().getFirst(), null, "Flag"));
  }

  @Test
  void aLinePutInFrontOnlyMovesTheOthers() {
    VersionContent before = offer().line("b", "Rope", "1", "0").build();
    VersionContent after = offer().line("a", "Flag", "1", "0").line("b", "Rope", "1", "0").build();

    assertThat(ContentDifference.between(before, after))
        .extracting(ContentChange::field, ContentChange::before, ContentChange::after)
        .containsExactly(tuple("lines.position", "1", "2"), tuple("lines", null, "Flag"));
  }

  @Test
  void fieldsThatCameAreToldInTheWordsOfTheApi() {
    VersionContent before = offer().line("a", "Flag", "1", "0").build();
    VersionContent after =
        offer()
            .line("a", "Flag", "1", "0")
            .validUntil("2026-05-31")
            .to(new Customer("Bob Buyer", "bob@buyer.example", "Buyer", "Quay 2", null))
            .on(new Terms("30 days net", "PO 7", new BigDecimal("5"), null))
            .build();

    assertThat(ContentDifference.between(before, after))
        .containsExactly(
            new ContentChange("customer.address", null, null, "Quay 2"),
            new ContentChange("validUntil", null, "2026-04-30", "2026-05-31"),
            new ContentChange("terms.poNumber", null, null, "PO 7"),
            new ContentChange("terms.discountPercent", null, null, "5"));
  }

  @Test
  void aCashRoundingIsToldWithWhatItChanges() {
    VersionContent before = offer().line("a", "Flag", "1", "10.01").build();
    VersionContent after =
        offer()
            .line("a", "Flag", "1", "10.01")
            .on(new Terms("30 days net", null, null, null, new BigDecimal("0.05"), null))
            .build();

    assertThat(ContentDifference.between(before, after))
        .contains(
            new ContentChange("terms.cashRounding", null, null, "0.05"),
            new ContentChange("totals.rounding", null, null, "-0.01"),
            new ContentChange("totals.gross", null, "12.01", "12.00"));
  }

  @Test
  void chosenOptionsAreListed() {
    VersionContent before = sails().build();
    VersionContent after = sails().choosing("cover").build();

    assertThat(ContentDifference.between(before, after))
        .contains(new ContentChange("options", null, null, "cover"));
  }
}
