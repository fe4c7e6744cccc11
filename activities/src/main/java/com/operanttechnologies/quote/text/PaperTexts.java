package com.operanttechnologies.quote.text;

import com.operanttechnologies.document.BetweenLines;
import com.operanttechnologies.document.BetweenLines.Text;
import com.operanttechnologies.quote.Arrangement;
import com.operanttechnologies.quote.Arrangement.Between;
import java.util.List;
import java.util.stream.Stream;

/** What stands between the lines, for the paper: a subtotal has one row for each interval. */
public final class PaperTexts {
  private PaperTexts() {}

  public static BetweenLines of(Arrangement arrangement) {
    return new BetweenLines(places(arrangement.firm()), places(arrangement.options()));
  }

  private static List<List<Text>> places(List<List<Between>> places) {
    return places.stream()
        .map(parts -> parts.stream().flatMap(PaperTexts::texts).toList())
        .toList();
  }

  private static Stream<Text> texts(Between part) {
    return switch (part.kind()) {
      case SECTION -> Stream.of(text(Text.Kind.SECTION, part));
      case NOTE -> Stream.of(text(Text.Kind.NOTE, part));
      case SUBTOTAL ->
          part.nets().entrySet().stream()
              .map(sum ->
                  new Text(
                      Text.Kind.SUBTOTAL,
                      part.text(),
                      null,
                      sum.getKey().code(),
                      sum.getValue(),
                      part.withOptions(),
                      null,
                      null));
    };
  }

  private static Text text(Text.Kind kind, Between part) {
    return new Text(
        kind,
        part.text(),
        part.details(),
        "once",
        null,
        false,
        part.discountPercent(),
        part.discountAmount());
  }
}
