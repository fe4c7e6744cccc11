package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.font.Ink;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts as the templates want them: inked, in lines and paragraphs. */
record Texts(Ink ink) {

  String line(String field, @Nullable String text) {
    return ink.print(field, text).replace('\n', ' ');
  }

  List<String> lines(String field, List<String> lines) {
    return lines.stream().map(text -> line(field, text)).filter(text -> !text.isEmpty()).toList();
  }

  /** Blank lines part paragraphs, single line feeds part lines. */
  List<List<String>> paragraphs(String field, @Nullable String text) {
    String printed = ink.print(field, text);
    if (printed.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(printed.split("\n\\s*\n"))
        .map(paragraph -> Arrays.stream(paragraph.split("\n")).toList())
        .toList();
  }

  String word(String word) {
    return line("words", word);
  }

  String figure(String figure) {
    return line("figures", figure);
  }

  Map<String, String> words(Map<String, String> words) {
    return words.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> word(entry.getValue())));
  }
}
