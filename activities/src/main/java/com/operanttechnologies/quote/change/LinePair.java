package com.operanttechnologies.quote.change;

import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.ContentDifference;
import com.operanttechnologies.quote.VersionContent;
import com.operanttechnologies.quote.VersionContent.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The same line in two versions; absent where it had not come yet or is gone.
 *
 * @param fate {@code new}, {@code gone}, {@code changed} or {@code same}
 */
public record LinePair(@Nullable Line before, @Nullable Line after, String fate) {
  /** Where a line stands, and that a revision's lines have ids of their own, is no change of it. */
  private static final Set<String> OUTWARD = Set.of("lines", "lines.id", "lines.position");

  /** In the order of the newer version, what is gone where it stood. */
  static List<LinePair> of(
      VersionContent before, VersionContent after, List<ContentChange> changes) {
    Map<String, String> same = ContentDifference.sameLines(before, after);
    Map<String, Line> old =
        before.lines().stream()
            .filter(line -> same.containsKey(line.id()))
            .collect(
                Collectors.toMap(line -> String.valueOf(same.get(line.id())), Function.identity()));
    Set<String> changed = changed(changes);
    List<LinePair> pairs = new ArrayList<>();
    for (Line line : after.lines()) {
      Line was = old.get(line.id());
      String fate = was == null ? "new" : changed.contains(line.id()) ? "changed" : "same";
      pairs.add(new LinePair(was, line, fate));
    }
    int place = 0;
    for (Line line : before.lines()) {
      if (!same.containsKey(line.id())) {
        pairs.add(place, new LinePair(line, null, "gone"));
      }
      place = 1 + place(pairs, line);
    }
    return pairs;
  }

  private static Set<String> changed(List<ContentChange> changes) {
    return changes.stream()
        .filter(change -> !OUTWARD.contains(change.field()))
        .map(ContentChange::line)
        .filter(Objects::nonNull)
        .map(Line::id)
        .collect(Collectors.toSet());
  }

  private static int place(List<LinePair> pairs, Line before) {
    for (int i = 0; i < pairs.size(); i++) {
      if (Objects.equals(pairs.get(i).before, before)) {
        return i;
      }
    }
    return pairs.size() - 1;
  }

  public String description() {
    return Objects.requireNonNull(after == null ? before : after).description();
  }
}
