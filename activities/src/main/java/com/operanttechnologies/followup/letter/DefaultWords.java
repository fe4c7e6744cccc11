package com.operanttechnologies.followup.letter;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.followup.template.DefaultSequence;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.style.InlineStyles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The mails that the product has written speak the reader's language, as its quote mails do. As
 * soon as somebody has changed a word of one, it leaves as it was written.
 */
final class DefaultWords {
  private static final List<TemplateParts> ENGLISH = DefaultSequence.mails(Locale.ENGLISH);
  private static final List<TemplateParts> PUBLISHED =
      ENGLISH.stream()
          .map(mail -> new TemplateParts(mail.subject(), InlineStyles.of(mail.html()), mail.text()))
          .toList();

  private DefaultWords() {}

  /** The language that these words are said in to the reader, if they are the product's own. */
  static Optional<Locale> spoken(Locale locale, TemplateParts parts) {
    Locale found = Words.of("sequence", locale).bundle().getLocale();
    return at(parts).isEmpty()
        ? Optional.empty()
        : Optional.of(found.equals(Locale.ROOT) ? Locale.ENGLISH : found);
  }

  static TemplateParts in(Locale locale, TemplateParts parts) {
    OptionalInt at = at(parts);
    return at.isPresent() ? DefaultSequence.mails(locale).get(at.getAsInt()) : parts;
  }

  private static OptionalInt at(TemplateParts parts) {
    return IntStream.range(0, ENGLISH.size())
        .filter(at -> parts.equals(ENGLISH.get(at)) || parts.equals(PUBLISHED.get(at)))
        .findFirst();
  }
}
