package com.operanttechnologies.evidence;

import static com.operanttechnologies.evidence.SealedQuote.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.evidence.Verification.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Must: a flipped byte is caught, also in the one gap of a file that no signature covers. */
class SealPlaceTest {
  private final Verifier verifier = new Verifier(Set.of());

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 39, 48, 69, 120, 852, 2000, 9000, 65_000})
  void aDigitOfTheSealIsFoundEvenWhereNothingIsSigned(int place) {
    byte[] pdf = sealed().pdf();
    pdf[gap(pdf) + place] ^= 1;

    assertThat(verifier.verify(pdf).verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void anotherWayToWriteADigitOfTheSealIsFound() {
    byte[] pdf = sealed().pdf();
    int letter = gap(pdf);
    while (pdf[letter] < 'A') {
      letter++;
    }
    pdf[letter] ^= 32; // small instead of capital

    assertThat(verifier.verify(pdf).verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void aSealThatCannotBeReadIsABrokenOne() {
    byte[] pdf = sealed().pdf();
    Arrays.fill(pdf, gap(pdf), gap(pdf) + 40, (byte) '9');

    assertThat(verifier.verify(pdf).verdict()).isEqualTo(Verdict.BROKEN);
  }

  private static int gap(byte[] pdf) {
    String mark = "/Contents <";
    return new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf(mark) + mark.length();
  }
}
