package com.operanttechnologies.mail.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.classification.Corpus.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded mails are classified, and the table of what was taken for what is kept. */
class ConfusionTest {
  private static final Path PAGE = Path.of("../docs/inbound.md");
  private static final String BEGIN = "<!-- confusion -->\n";
  private static final String END = "<!-- /confusion -->";

  static List<Sample> samples() {
    return Corpus.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void eachMailIsTakenForWhatItIs(Sample sample) {
    Classification found = Classifier.classify(sample.evidence());

    assertThat(found.kind()).as(found.reason()).isEqualTo(sample.kind());
    assertThat(found.returnsOn()).as(found.reason()).isEqualTo(sample.returnsOn());
    assertThat(found.reason()).endsWith(".");
  }

  @Test
  void theCorpusIsLargeAndHasEveryKind() {
    Map<InboundKind, Long> kinds =
        Corpus.all().stream()
            .collect(Collectors.groupingBy(Sample::kind, TreeMap::new, Collectors.counting()));

    assertThat(Corpus.all()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(kinds).containsOnlyKeys(InboundKind.values());
  }

  @Test
  void theTableInTheDocsIsTheOneOfToday() throws Exception {
    String table = table();
    Files.writeString(Path.of("target/inbound-confusion.md"), table);
    System.out.println(table);

    String page = Files.readString(PAGE);

    assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
        .isEqualTo(table);
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| is \\ taken for |");
    List<InboundKind> kinds = Arrays.asList(InboundKind.values());
    kinds.forEach(kind -> table.append(' ').append(kind.code()).append(" |"));
    table.append("\n|---|").append("--:|".repeat(kinds.size())).append('\n');
    for (InboundKind kind : kinds) {
      table.append("| **").append(kind.code()).append("** |");
      kinds.forEach(taken -> table.append(' ').append(count(kind, taken)).append(" |"));
      table.append('\n');
    }
    return table.toString();
  }

  private static String count(InboundKind kind, InboundKind taken) {
    long count =
        Corpus.all().stream()
            .filter(sample -> sample.kind() == kind)
            .filter(sample -> Classifier.classify(sample.evidence()).kind() == taken)
            .count();
    return count == 0 ? "" : Long.toString(count);
  }
}
