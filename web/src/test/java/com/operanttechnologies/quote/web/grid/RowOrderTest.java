package com.operanttechnologies.quote.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.web.choice.ChoiceForm;
import com.operanttechnologies.quote.web.term.TermForm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowOrderTest {
  private final List<LineForm> rows =
      Stream.of("Sail", "Mast", "Boom").map(RowOrderTest::row).toList();

  private static LineForm row(String what) {
    return row(what, "");
  }

  private static LineForm row(String what, String id) {
    return new LineForm(
        id,
        what,
        "",
        "",
        "1",
        "1",
        "",
        "",
        "",
        "once",
        "no",
        "",
        "",
        ChoiceForm.EMPTY,
        TermForm.EMPTY);
  }

  private List<String> asked(String asked) {
    return RowOrder.asked(rows, asked).stream().map(LineForm::description).toList();
  }

  @Test
  void aRowMovesUpOrDownOrGoes() {
    assertThat(asked("up:1")).containsExactly("Mast", "Sail", "Boom");
    assertThat(asked("down:1")).containsExactly("Sail", "Boom", "Mast");
    assertThat(asked("remove:1")).containsExactly("Sail", "Boom");
  }

  @Test
  void aCopyStandsBelowAsALineOfItsOwn() {
    List<LineForm> copied = RowOrder.asked(List.of(row("Sail", "7f"), row("Mast")), "copy:0");

    assertThat(copied).extracting(LineForm::description).containsExactly("Sail", "Sail", "Mast");
    assertThat(copied).extracting(LineForm::id).containsExactly("7f", "", "");
  }

  @Test
  void whatCannotBeDoneChangesNothing() {
    assertThat(List.of(asked("up:0"), asked("down:2"), asked("remove:9"), asked("sideways:1")))
        .containsOnly(List.of("Sail", "Mast", "Boom"));
  }
}
