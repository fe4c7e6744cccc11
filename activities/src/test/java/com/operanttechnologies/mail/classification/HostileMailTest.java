package com.operanttechnologies.mail.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.classification.Corpus.Sample;
import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.InboundParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stranger sends is read within bounds, and always taken for something. */
class HostileMailTest {
  private static final int MUTATIONS = 40;

  static List<Sample> samples() {
    return Corpus.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damagedMailsAreTakenForSomethingWithinTheBoundOfSteps(Sample sample) {
    Random random = new Random(sample.name().hashCode());
    for (int i = 0; i < MUTATIONS; i++) {
      InboundMail mail = new InboundParser().parse(i, damaged(sample.raw(), random));
      Evidence evidence = Sample.evidence(mail);

      assertThat(Classifier.classify(evidence).reason()).isNotBlank();
      assertThat(evidence.steps().used()).isLessThan(Steps.MOST / 10);
    }
  }

  /** Bytes changed, a span left out, a span doubled. */
  private static byte[] damaged(byte[] raw, Random random) {
    byte[] bytes = raw.clone();
    for (int j = 0; j < 12; j++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(200));
    String changed =
        random.nextBoolean()
            ? text.substring(0, from) + text.substring(to)
            : text.substring(0, to) + text.substring(from);
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "until ",
        "1 to ",
        "back 12.3. ",
        "please ",
        "remove ",
        "no more ",
        "9 ",
        "5.1.1 ",
        "may 3 - ",
        "user x ",
        "over quota ",
        "a, b, c, d, ",
        "wieder 1. ",
        "\n",
        "> ",
        "do not ",
        "<a@b>:\n",
        "message-id: ",
        "1/1/1/",
        "nicht im ",
        "(((",
        "automatic reply: "
      })
  void repeatedWordsDoNotTakeForever(String piece) {
    String much = piece.repeat(200_000 / piece.length());
    for (String header :
        List.of(
            "",
            "Auto-Submitted: auto-replied\n",
            "Return-Path: <>\nX-Failed-Recipients: bob@fisher.example\n")) {
      String raw = header + "From: MAILER-DAEMON@fisher.example\nSubject: " + piece + "\n\n" + much;
      InboundMail mail = new InboundParser().parse(1, raw.getBytes(StandardCharsets.UTF_8));
      Evidence evidence = Sample.evidence(mail);

      assertThat(Classifier.classify(evidence).reason()).isNotBlank();
      assertThat(evidence.steps().used()).isLessThanOrEqualTo(Steps.MOST + 1);
      assertThat(ReturnedMail.of(mail).ids()).hasSizeLessThanOrEqualTo(20);
    }
  }

  @Test
  void whatTakesTooLongCountsAsAnAnswer() {
    InboundMail mail =
        new InboundParser().parse(1, "Subject: x\n\nHello".getBytes(StandardCharsets.UTF_8));
    Evidence evidence = Sample.evidence(mail);
    CharSequence text = evidence.steps().over("x");
    for (long i = 0; i < Steps.MOST; i++) {
      text.charAt(0);
    }

    Classification found = Classifier.classify(evidence);

    assertThat(found.kind()).isEqualTo(com.operanttechnologies.mail.InboundKind.REPLY);
    assertThat(found.reason()).contains("too long to read");
  }

  @Test
  void onlyTheFirst2000LinesOfAHeaderAreSearched() {
    String raw = "X-Line: y\n".repeat(30_000) + "Auto-Submitted: auto-replied\n\nHello";

    InboundMail mail = new InboundParser().parse(1, raw.getBytes(StandardCharsets.UTF_8));

    assertThat(mail.signs().autoSubmitted()).isNull();
    assertThat(mail.text()).isEqualTo("Hello");
  }
}
