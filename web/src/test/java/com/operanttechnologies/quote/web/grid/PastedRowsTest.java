package com.operanttechnologies.quote.web.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.engine.csv.UnreadableFile;
import com.operanttechnologies.quote.web.choice.ChoiceForm;
import com.operanttechnologies.quote.web.grid.PastedRows.CellProblem;
import com.operanttechnologies.quote.web.term.TermForm;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PastedRowsTest {

  private static PastedRows read(String text) {
    return PastedRows.read(text, Locale.ENGLISH);
  }

  private static LineForm only(String text) {
    return read(text).lines().getFirst();
  }

  @Test
  void theHeadOfASpreadsheetNamesItsColumnsInAnyOrderAndLanguage() {
    LineForm line =
        only(
            "Menge\tEinheit\tBeschreibung\tPreis\tMwSt\tAbrechnung\n2\tStück\tSegel\t1.234,50 €\t19 %\tmonatlich");

    assertThat(line.description()).isEqualTo("Segel");
    assertThat(line.quantity()).isEqualTo("2");
    assertThat(line.unit()).isEqualTo("Stück");
    assertThat(line.unitPrice()).isEqualTo("1234.50");
    assertThat(line.taxPercent()).isEqualTo("19");
    assertThat(line.interval()).isEqualTo("month");
  }

  @Test
  void withoutAHeadTheColumnsStandInTheOrderThatThePageNames() {
    LineForm line = only("Sail,2,pcs,241.67,20,year,5,Heavy cloth");

    assertThat(line)
        .isEqualTo(
            new LineForm(
                "",
                "Sail",
                "Heavy cloth",
                "pcs",
                "2",
                "241.67",
                "5",
                "",
                "20",
                "year",
                "no",
                "",
                "",
                ChoiceForm.EMPTY,
                TermForm.EMPTY));
  }

  @Test
  void aThirdColumnOfNumbersIsThePriceAndTwoColumnsAreAThingAndItsPrice() {
    assertThat(only("Sail\t2\t241.67").unitPrice()).isEqualTo("241.67");
    assertThat(only("Sail;100,50").unitPrice()).isEqualTo("100.50");
  }

  @Test
  void oneNumberThatCanBeReadInOneWayOnlyDecidesForAllOthers() {
    PastedRows commas = read("Sail\t1\tpcs\t1.200\nMast\t1\tpcs\t1.234,50");
    PastedRows points = read("Sail\t1\tpcs\t1,200\nMast\t1\tpcs\t1,234.50");

    assertThat(commas.lines()).extracting(LineForm::unitPrice).containsExactly("1200", "1234.50");
    assertThat(points.lines()).extracting(LineForm::unitPrice).containsExactly("1200", "1234.50");
  }

  @Test
  void whereTheNumbersLeaveItOpenTheReadersLanguageDecides() {
    String open = "Sail\t1\tpcs\t1.200";

    assertThat(PastedRows.read(open, Locale.GERMAN).lines().getFirst().unitPrice())
        .isEqualTo("1200");
    assertThat(PastedRows.read(open, Locale.ENGLISH).lines().getFirst().unitPrice())
        .isEqualTo("1.200");
  }

  @Test
  void currenciesSpacesAndApostrophesAreNoPartOfANumber() {
    assertThat(
            read("a\t1\tx\t$1,200.50\nb\t1\tx\tCHF 1'200.50\nc\t1\tx\t1\u202f200.50\nd\t1\tx\t1200.50 EUR")
                .lines())
        .extracting(LineForm::unitPrice)
        .containsOnly("1200.50");
  }

  @Test
  void aBadCellStaysAsItWasTypedWithASentenceAndItsRow() {
    PastedRows rows = read("Sail\t2\tpcs\t100\nMast\tmany\tpcs\t200");

    assertThat(rows.lines()).extracting(LineForm::quantity).containsExactly("2", "many");
    assertThat(rows.problems())
        .containsExactly(
            new CellProblem(1, 2, "quantity", "“many” is no number. Type one such as 1234.50."));
  }

  @Test
  void nothingIsLostOfARowThatHasNoPlaceInTheGrid() {
    PastedRows rows =
        read("description\tcolour\tbilled\tprice\nSail\tblue\tfortnightly\t100\n\tred\t\t50");

    assertThat(rows.lines().getFirst().details()).isEqualTo("colour: blue; Billed: fortnightly");
    assertThat(rows.lines().getLast().details()).contains("red", "50");
    assertThat(rows.problems())
        .extracting(CellProblem::row, CellProblem::field)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "interval"),
            org.assertj.core.groups.Tuple.tuple(3, "description"));
  }

  @Test
  void aCellMayHoldLinesOfItsOwn() {
    assertThat(only("\"Main\nsail\"\t1\tpcs\t100").description()).isEqualTo("Main sail");
  }

  @Test
  void moreRowsThanAQuoteHasAreRefusedAsAWhole() {
    assertThatThrownBy(() -> read("Sail\t1\tpcs\t100\n".repeat(1002)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("1,000");
  }
}
