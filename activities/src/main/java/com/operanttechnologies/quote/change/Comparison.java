package com.operanttechnologies.quote.change;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.ContentDifference;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent;
import java.util.List;
import java.util.Locale;

/**
 * Two versions of one quote beside each other.
 *
 * @param sentences what differs, one each; figures that follow from others are left out
 */
public record Comparison(
    QuoteVersion before, QuoteVersion after, List<String> sentences, List<LinePair> lines) {

  public Comparison {
    sentences = List.copyOf(sentences);
    lines = List.copyOf(lines);
  }

  /** The older one stands first, in whatever order they are named. */
  public static Comparison of(String number, List<QuoteVersion> all, int one, int other) {
    QuoteVersion before = version(all, Math.min(one, other));
    QuoteVersion after = version(all, Math.max(one, other));
    VersionContent old = before.content(number);
    VersionContent now = after.content(number);
    List<ContentChange> changes = ContentDifference.between(old, now);
    return new Comparison(
        before,
        after,
        ChangeWords.of(
            changes.stream().filter(change -> !change.field().equals("version")).toList(),
            Locale.ENGLISH,
            after.currency()),
        LinePair.of(old, now, changes));
  }

  private static QuoteVersion version(List<QuoteVersion> all, int version) {
    return all.stream()
        .filter(each -> each.version() == version)
        .findFirst()
        .orElseThrow(() -> new NotFound("The quote's version"));
  }
}
