package com.operanttechnologies.quote.choice;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
  private static final List<Line> OFFER = Offers.marina();

  private static Choice choice(Set<String> lines, String line, String quantity) {
    return new Choice(lines, Map.of(line, new BigDecimal(quantity)));
  }

  private static List<String> wrong(Choice choice) {
    return ChoiceCheck.of(OFFER, choice).stream()
        .map(problem -> problem.field() + ": " + problem.sentence())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1,true", "3,true", "9,true", "9.0,true", "2,false", "0,false", "11,false"})
  void aRangeAdmitsItsStepsFromTheSmallestOn(String quantity, boolean admitted) {
    assertThat(Offers.range("1", "9", "2").admits(new BigDecimal(quantity))).isEqualTo(admitted);
  }

  @Test
  void aRangeOfDecimalsAdmitsDecimals() {
    assertThat(Offers.range("0.5", "2", "0.25").admits(new BigDecimal("1.25"))).isTrue();
    assertThat(Offers.range("0.5", "2", "0.25").admits(new BigDecimal("1.3"))).isFalse();
  }

  @Test
  void itIsOfferedWithWhatIsPreselectedAndTheWrittenQuantities() {
    Choice offered = Choice.offered(OFFER);

    assertThat(offered.lines()).containsExactly("dacron");
    assertThat(offered.quantity(OFFER.get(1))).isEqualByComparingTo("3");
  }

  @Test
  void exactlyOneOfAGroupHasToBePicked() {
    assertThat(wrong(Choice.of(List.of("cover")))).containsExactly("pick: Choose one of “Cloth”.");
    assertThat(wrong(Choice.of(List.of("dacron", "laminate"))))
        .containsExactly("pick: Choose only one of “Cloth”.");
    assertThat(wrong(Choice.of(List.of("laminate")))).isEmpty();
  }

  @Test
  void aQuantityOutsideTheLimitsIsRefusedInWords() {
    assertThat(wrong(choice(Set.of("dacron"), "berth", "4")))
        .containsExactly("quantity-berth: “berth”: choose a quantity from 1 to 9 in steps of 2.");
    assertThat(wrong(choice(Set.of("dacron"), "berth", "1E+1000000000"))).hasSize(1);
    assertThat(wrong(choice(Set.of("dacron"), "berth", "5"))).isEmpty();
  }

  @Test
  void aFixedQuantityStaysAndAStrangeLineIsRefused() {
    assertThat(wrong(choice(Set.of("dacron"), "sail", "3")))
        .containsExactly("quantity-sail: The quantity of “sail” is fixed.");
    assertThat(wrong(choice(Set.of("dacron", "sail"), "boat", "1")))
        .containsExactly(
            "option: This option is not offered.",
            "quantity-boat: There is no such line to choose.");
  }

  @Test
  void whatCannotBeHadIsPassedOverWhereOnlyThePriceIsAsked() {
    Choice possible =
        new Choice(
                Set.of("dacron", "laminate", "sail", "boat", "cover"),
                Map.of("berth", new BigDecimal("4"), "sail", BigDecimal.TEN))
            .possible(OFFER);

    assertThat(possible.lines()).containsExactly("dacron", "cover");
    assertThat(possible.quantities()).isEmpty();
  }

  @Test
  void whatIsPinnedNamesEachQuantityThatCountsHoweverItWasWritten() {
    Choice offered = Choice.of(List.of("dacron")).pinned(OFFER);
    Choice typed = choice(Set.of("dacron"), "berth", "3.00").pinned(OFFER);

    assertThat(offered).isEqualTo(typed);
    assertThat(typed.quantities()).containsExactly(Map.entry("berth", new BigDecimal("3")));
  }
}
