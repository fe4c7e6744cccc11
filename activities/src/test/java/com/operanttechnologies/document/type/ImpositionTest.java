package com.operanttechnologies.document.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.type.Imposition.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImpositionTest {

  private static final float PAGE = 100;

  @Test
  void whatHasNoRoomGoesToTheNextPage() {
    assertThat(places(rule(60), rule(40), rule(10))).containsExactly("0: 0 60", "1: 0");
  }

  @Test
  void aPageDoesNotBeginWithRoom() {
    assertThat(places(rule(20).after(50), rule(60).after(10), rule(30).after(10)))
        .containsExactly("0: 0 30", "1: 0");
  }

  @Test
  void whatIsKeptTogetherMovesTogether() {
    assertThat(places(rule(60), rule(20).keptWithNext(), rule(30)))
        .containsExactly("0: 0", "1: 0 20");
  }

  @Test
  void whatIsKeptTogetherButHigherThanAPageIsParted() {
    assertThat(places(rule(50), rule(60).keptWithNext(), rule(60)))
        .containsExactly("0: 0", "1: 0", "2: 0");
  }

  @Test
  void aHeadIsRepeatedAboveWhatBeginsAPage() {
    Strip head = rule(10);

    assertThat(places(head.keptWithNext(), rule(60).under(head), rule(60).under(head)))
        .containsExactly("0: 0 10", "1: 0 10");
  }

  @Test
  void whatOpensAPageDoesSoOnce() {
    assertThat(places(rule(10), rule(10).onNewPage(), rule(10))).containsExactly("0: 0", "1: 0 10");
    assertThat(places(rule(10).onNewPage())).containsExactly("0: 0");
  }

  @Test
  void aStripHigherThanAPageIsPartedBetweenItsPieces() {
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < 9; i++) {
      pieces.add(new Piece.Rule(0, i * 30, 1, 30, 0));
    }
    Strip head = rule(10);
    Strip high = Strip.of(pieces, 270).under(head);

    List<List<Placed>> pages = Imposition.divide(List.of(rule(60), high, rule(10)), PAGE);

    assertThat(pages.stream().map(page -> page.stream().map(one -> one.strip().height()).toList()))
        .containsExactly(
            List.of(60f, 30f), List.of(10f, 90f), List.of(10f, 90f), List.of(10f, 60f, 10f));
  }

  @Test
  void nothingIsLostAndNothingStandsBelowThePage() {
    var random = new Random(42);
    for (int round = 0; round < 200; round++) {
      Strip head = rule(12);
      var strips = new ArrayList<Strip>();
      for (int i = 0; i < 40; i++) {
        Strip strip = rule(1 + random.nextInt(50)).after(random.nextInt(15));
        strip = random.nextInt(4) == 0 ? strip.keptWithNext() : strip;
        strips.add(random.nextBoolean() ? strip.under(head) : strip);
      }

      List<List<Placed>> pages = Imposition.divide(strips, PAGE);

      var placed = pages.stream().flatMap(List::stream).toList();
      assertThat(placed.stream().map(one -> one.strip().pieces().getFirst()))
          .containsSubsequence(strips.stream().map(strip -> strip.pieces().getFirst()).toList());
      assertThat(placed)
          .allSatisfy(one -> assertThat(one.y() + one.strip().height()).isLessThanOrEqualTo(PAGE));
    }
  }

  private static Strip rule(float height) {
    return Strip.of(List.of(new Piece.Rule(0, 0, 1, height, 0)), height);
  }

  private static List<String> places(Strip... strips) {
    List<List<Placed>> pages = Imposition.divide(List.of(strips), PAGE);
    var places = new ArrayList<String>();
    for (int page = 0; page < pages.size(); page++) {
      var text = new StringBuilder(page + ":");
      pages.get(page).forEach(placed -> text.append(" ").append(Math.round(placed.y())));
      places.add(text.toString());
    }
    return places;
  }
}
