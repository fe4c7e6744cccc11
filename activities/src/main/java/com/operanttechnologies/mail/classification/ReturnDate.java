package com.operanttechnologies.mail.classification;

import static com.operanttechnologies.mail.classification.Evidence.words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The day that an automatic answer names as the end of an absence: where it speaks of a return,
 * else the end of the span or what stands behind "until". Other days in the text mean nothing.
 */
final class ReturnDate {
  private static final int BEFORE = 110;
  private static final int AFTER = 70;
  private static final int FURTHEST_DAYS = 370;

  private static final Pattern RETURN =
      words(
          """
          back\\b(?! to (you|them))
          returning
          returns?\\b
          (available|reachable) again
          in the office again
          resume
          wieder\\b
          zurück
          rückkehr
          retour
          revien(?!(s|drai|drons) vers)
          rentre
          de nouveau (joignable|disponible|au bureau)
          à nouveau
          regres
          vuelvo
          vuelta
          volver
          reincorpor
          retorn
          nuevamente
          rientr
          torner
          torno
          ritorn
          di nuovo
          terug
          weer\\b
          volt(o|arei|amos)
          de volta
          novamente
          wrac
          wróc
          powr(o|ó)
          ponownie
          z powrotem\
          """);

  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:(?<![\\p{L}])(?:until|till|til|through|thru|up to|bis|jusqu'(?:au|à|en)|hasta|fino (?:al|a)|sino al"
              + "|tot|t/m|até|do)(?![\\p{L}])[\\s,]*(?:[\\p{L}'.-]+[\\s,]+){0,4}"
              + "|\\d[\\p{L}\\s.,/\\d]{0,28}\\s(?:to|and|au|al|a|ao|bis|tot|do|e|en|y|i|und|et)\\s+(?:[\\p{L}'.-]+[\\s,]+){0,2}"
              + "|\\d[\\p{L}.]*(?:\\s[\\p{L}.]+)?(?:\\s20\\d\\d)?\\s*[-–—]\\s*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SENTENCE_END =
      Pattern.compile("[!?]|\\.(?=\\s+\\p{L}{2})|\\n\\s*\\n");

  private ReturnDate() {}

  /** A mention with how sure its meaning is. */
  private record Weighed(LocalDate day, int weight) {}

  static @Nullable LocalDate of(Evidence evidence) {
    LocalDate inSubject = in(evidence, evidence.subject());
    LocalDate inText = in(evidence, evidence.head());
    return inText == null ? inSubject : inText;
  }

  private static @Nullable LocalDate in(Evidence evidence, String text) {
    List<DateMention> mentions = new DateReader(evidence).in(text);
    return IntStream.range(0, mentions.size())
        .mapToObj(i -> weighed(evidence, text, mentions, i))
        .filter(found -> found.weight > 0)
        .filter(found -> !found.day.isAfter(evidence.written().plusDays(FURTHEST_DAYS)))
        .max(Comparator.comparingInt(Weighed::weight).thenComparing(Weighed::day))
        .map(Weighed::day)
        .orElse(null);
  }

  private static Weighed weighed(
      Evidence evidence, String text, List<DateMention> mentions, int index) {
    DateMention mention = mentions.get(index);
    String before = before(evidence, text, mention);
    String after = after(evidence, text, mentions, index);
    if (evidence.says(RETURN, before)) {
      return new Weighed(mention.day(), 3);
    }
    boolean until = mention.endsRange() || evidence.says(UNTIL, before);
    return new Weighed(mention.day(), until || evidence.says(RETURN, after) ? 2 : 0);
  }

  /** What stands before it in its sentence. */
  private static String before(Evidence evidence, String text, DateMention mention) {
    String part = text.substring(Math.max(0, mention.start() - BEFORE), mention.start());
    int from =
        evidence
            .find(SENTENCE_END, part)
            .results()
            .mapToInt(end -> end.end())
            .reduce(0, (_, last) -> last);
    return part.substring(from);
  }

  /** What stands behind it in its sentence, up to the next day that is named. */
  private static String after(
      Evidence evidence, String text, List<DateMention> mentions, int index) {
    int from = mentions.get(index).end();
    int next = index + 1 < mentions.size() ? mentions.get(index + 1).start() : text.length();
    String part =
        text.substring(from, Math.min(Math.max(from, next), Math.min(text.length(), from + AFTER)));
    var end = evidence.find(SENTENCE_END, part);
    return end.find() ? part.substring(0, end.start()) : part;
  }
}
