package com.operanttechnologies.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading with the lines below it, up to the next heading.
 *
 * @param number counted from 0 among the headings; the lines before the first heading have none
 * @param from the first of its lines, as an index
 * @param to behind its last line
 */
public record Section(
    int number, @Nullable TextLine heading, int from, int to, List<TextLine> notes) {
  public Section {
    notes = List.copyOf(notes);
  }

  /** All lines in sections, the first without a heading. */
  public static List<Section> of(int lines, List<TextLine> texts) {
    List<Section> sections = new ArrayList<>();
    List<TextLine> notes = new ArrayList<>();
    @Nullable TextLine heading = null;
    int from = 0;
    for (TextLine text : texts) {
      if (text.kind() == LineKind.SECTION) {
        sections.add(new Section(sections.size() - 1, heading, from, text.after(), notes));
        notes = new ArrayList<>();
        heading = text;
        from = text.after();
      } else {
        notes.add(text);
      }
    }
    sections.add(new Section(sections.size() - 1, heading, from, lines, notes));
    return sections;
  }
}
