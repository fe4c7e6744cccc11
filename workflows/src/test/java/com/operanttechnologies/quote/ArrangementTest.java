package com.operanttechnologies.quote;

import static com.operanttechnologies.quote.VersionContents.offer;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.quote.Arrangement.Between;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrangementTest {

  private static Arrangement arranged(VersionContents contents, String... chosen) {
    VersionContent content = contents.build();
    List<PriceLine> lines =
        content.lines().stream()
            .map(line ->
                new PriceLine(
                    line.id(),
                    line.description(),
                    line.quantity(),
                    line.unitPrice(),
                    null,
                    null,
                    line.taxPercent(),
                    line.interval(),
                    line.optional()))
            .toList();
    PricedQuote priced =
        Calculator.price(new PriceRequest("EUR", lines, null, null, Set.of(chosen)));
    return Arrangement.of(content.lines(), content.texts(), priced);
  }

  private static List<List<String>> said(List<List<Between>> places) {
    return places.stream()
        .map(parts -> parts.stream().map(ArrangementTest::said).toList())
        .toList();
  }

  private static String said(Between part) {
    return switch (part.kind()) {
      case SECTION -> "# " + part.text();
      case NOTE -> part.text();
      case SUBTOTAL -> part.text() + " " + part.nets().values() + (part.withOptions() ? " +" : "");
    };
  }

  @Test
  void aSectionIsHeadedAndSummedUpToTheNextHeading() {
    Arrangement arranged =
        arranged(
            offer()
                .line("a", "Survey", "1", "10")
                .section("Sails")
                .line("b", "Main", "2", "100")
                .note("Both in blue", null)
                .line("c", "Jib", "1", "50")
                .section("Ropes")
                .line("d", "Sheet", "3", "5"));

    assertThat(said(arranged.firm()))
        .containsExactly(
            List.of(),
            List.of("# Sails"),
            List.of("Both in blue"),
            List.of("Sails [250.00]", "# Ropes"),
            List.of("Ropes [15.00]"));
  }

  @Test
  void anOptionCountsInItsSectionOnceItIsChosen() {
    VersionContents contents =
        offer().section("Sails").line("b", "Main", "2", "100").optionalLine("c", "Jib", "1", "50");

    Arrangement open = arranged(contents);
    Arrangement chosen = arranged(contents, "c");

    assertThat(said(open.firm())).containsExactly(List.of("# Sails"), List.of("Sails [200.00]"));
    assertThat(said(chosen.firm()))
        .containsExactly(List.of("# Sails"), List.of("Sails [250.00] +"));
    assertThat(said(open.options())).containsExactly(List.of("# Sails"), List.of());
  }

  @Test
  void aSectionOfOptionsStandsAmongTheOptions() {
    Arrangement arranged =
        arranged(
            offer()
                .line("a", "Main", "1", "10")
                .section("Extras")
                .note("As you like", null)
                .optionalLine("b", "Cover", "1", "50"));

    assertThat(said(arranged.firm())).containsExactly(List.of(), List.of());
    assertThat(said(arranged.options()))
        .containsExactly(List.of("# Extras", "As you like"), List.of("Extras []"));
  }

  @Test
  void withoutHeadingsAndNotesThereIsNothingBetweenLines() {
    assertThat(said(arranged(offer().line("a", "Main", "1", "10")).firm()))
        .containsExactly(List.of(), List.of());
  }

  @Test
  void linesAndTextsAreWovenInTheOrderInWhichTheyWereWritten() {
    VersionContent content =
        offer().section("Sails").line("b", "Main", "2", "100").note("Blue", null).build();

    assertThat(
            Arrangement.woven(
                content.lines(),
                content.texts(),
                line -> line.description(),
                text -> text.description()))
        .containsExactly("Sails", "Main", "Blue");
  }
}
