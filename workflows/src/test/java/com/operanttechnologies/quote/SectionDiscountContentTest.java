package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.quote.approval.LargestDiscount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A discount on a section is part of what is signed, compared and approved. */
class SectionDiscountContentTest {

  private static VersionContent sails(@Nullable String percent, @Nullable String amount) {
    return VersionContents.offer()
        .section("Sails", percent, amount)
        .line("a", "Mainsail", "2", "200")
        .line("b", "Jib", "1", "100")
        .section("Rigging")
        .line("c", "Mast", "1", "500")
        .build();
  }

  @Test
  void withoutOneTheContentSaysWhatItAlwaysSaid() {
    assertThat(ContentHash.canonicalJson(sails(null, null)))
        .doesNotContain("sectionDiscounts", "discountPercent", "discountAmount");
    assertThat(ContentHash.of(sails("0", "0"))).isEqualTo(ContentHash.of(sails(null, null)));
  }

  @Test
  void withOneItStandsAtTheHeadingAndReadersOfBeforeAreWarnedInTheTerms() {
    String json = ContentHash.canonicalJson(sails("10", "5"));

    assertThat(json)
        .contains("\"discountPercent\":\"10\"", "\"discountAmount\":\"5.00\"")
        .contains("\"sectionDiscounts\":1")
        .contains("\"net\":\"356.00\"", "\"net\":\"89.00\"", "\"net\":\"500.00\"");
  }

  @Test
  void aChangeIsSaidByItsHeadingAndNotTwice() {
    assertThat(ContentDifference.between(sails("10", null), sails("20", "5")))
        .filteredOn(change -> !change.field().startsWith("totals"))
        .extracting(ContentChange::field, ContentChange::before, ContentChange::after)
        .contains(
            tuple("texts.section.discountPercent", "10", "20"),
            tuple("texts.section.discountAmount", null, "5.00"))
        .noneMatch(change -> change.toString().contains("sectionDiscounts"));
  }

  @Test
  void aNewHeadingTellsItsDiscountToo() {
    VersionContent plain = VersionContents.offer().line("a", "Mainsail", "1", "100").build();
    VersionContent headed =
        VersionContents.offer()
            .section("Sails", "10", null)
            .line("a", "Mainsail", "1", "100")
            .build();

    assertThat(ContentDifference.between(plain, headed))
        .extracting(ContentChange::field)
        .contains("texts.section", "texts.section.discountPercent");
    assertThat(ContentDifference.between(headed, plain))
        .extracting(ContentChange::field)
        .contains("texts.section", "texts.section.discountPercent");
  }

  @Test
  void approversSeeItInTheLargestDiscount() {
    assertThat(LargestDiscount.of(sails("10", null))).isEqualByComparingTo("10");
    assertThat(LargestDiscount.of(sails(null, "100"))).isEqualByComparingTo("20");
    assertThat(LargestDiscount.of(sails("10", "90"))).isEqualByComparingTo("28");
  }
}
