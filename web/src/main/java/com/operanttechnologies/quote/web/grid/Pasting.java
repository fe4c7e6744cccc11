package com.operanttechnologies.quote.web.grid;

import com.operanttechnologies.engine.csv.UnreadableFile;
import com.operanttechnologies.quote.web.grid.PastedRows.CellProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.ui.Model;

/** Puts pasted rows among those that are there, and says what became of them. */
public final class Pasting {
  private Pasting() {}

  /**
   * The rows with the pasted ones; the model gets the errors of their cells and a sentence. Text
   * that is no rows stays where it was pasted.
   *
   * @param at how many rows stand before the pasted ones; absent or beyond the end: all
   */
  public static List<LineForm> into(
      List<LineForm> rows, String text, String at, Locale locale, Model model) {
    try {
      PastedRows pasted = PastedRows.read(text, locale);
      int place = place(at, rows.size());
      List<LineForm> all = new ArrayList<>(rows);
      all.addAll(place, pasted.lines());
      model.addAttribute("errors", errors(pasted, place));
      model.addAttribute("pasteSaid", said(pasted));
      model.addAttribute("pasteProblems", words(pasted));
      return all;
    } catch (UnreadableFile unreadable) {
      model.addAttribute("pasted", text);
      model.addAttribute("pasteSaid", unreadable.getMessage() + ". Nothing was added.");
      return rows;
    }
  }

  private static int place(String at, int rows) {
    return at.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(at), rows) : rows;
  }

  private static Map<String, String> errors(PastedRows pasted, int place) {
    Map<String, String> errors = new TreeMap<>();
    for (CellProblem problem : pasted.problems()) {
      int row = place + problem.line();
      errors.putIfAbsent("lines[" + row + "]." + problem.field(), problem.message());
    }
    return errors;
  }

  private static String said(PastedRows pasted) {
    int count = pasted.lines().size();
    long wrong = pasted.problems().stream().map(CellProblem::line).distinct().count();
    return (count == 1 ? "1 row was added" : count + " rows were added")
        + ", decimals read with "
        + pasted.decimals()
        + "."
        + switch ((int) wrong) {
          case 0 -> "";
          case 1 -> " In one of them something is to be corrected:";
          default -> " In " + wrong + " of them something is to be corrected:";
        };
  }

  private static List<String> words(PastedRows pasted) {
    return pasted.problems().stream()
        .map(problem -> "Row " + problem.row() + ": " + problem.message())
        .toList();
  }
}
