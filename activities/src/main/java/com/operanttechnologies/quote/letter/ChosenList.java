package com.operanttechnologies.quote.letter;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.ChoiceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a mail what was chosen, where the quote left more than options to choose. */
final class ChosenList {
  private ChosenList() {}

  static List<String> after(List<String> paragraphs, Quote quote, Choice choice, Locale locale) {
    List<String> chosen = new ChoiceWords(quote.current().lines(), choice, locale).beyondOptions();
    if (chosen.isEmpty()) {
      return paragraphs;
    }
    List<String> all = new ArrayList<>(paragraphs);
    all.add(
        Words.of("quote", locale).say("accepted.chosen")
            + "\n"
            + chosen.stream().map(each -> "• " + each).collect(Collectors.joining("\n")));
    return all;
  }
}
