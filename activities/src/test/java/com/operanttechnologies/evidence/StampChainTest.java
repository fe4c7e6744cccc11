package com.operanttechnologies.evidence;

import static com.operanttechnologies.evidence.SealedQuote.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.seal.pades.FakeAuthority;
import com.operanttechnologies.seal.pades.FakePki;
import com.operanttechnologies.seal.pades.LongTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Must: the check shows the chain of time stamps over a document, and where it breaks. */
class StampChainTest {
  private static final Instant STAMPED = FakeAuthority.STAMPED;
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2035-10-01T09:00:00Z");
  private static final Instant LAST = Instant.parse("2055-10-01T00:00:00Z");

  private final FakePki pki = new FakePki();
  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final LongTerm longTerm = new LongTerm(http, pki.timeStamps());
  private final Verifier verifier = new Verifier(Set.of());

  @AfterEach
  void close() {
    http.close();
    pki.close();
  }

  private byte[] archived() {
    return sealed()
        .lasting(pki.key(), pki.timeStamps(), pdf -> longTerm.archived(longTerm.proven(pdf)))
        .pdf();
  }

  @Test
  void withoutATimeStampOverTheDocumentThereIsNothingToSay() {
    assertThat(verifier.verify(sealed().pdf()).findings())
        .extracting(Finding::topic)
        .doesNotContain(Topic.STAMPS);
  }

  @Test
  void oneTimeStampHoldsAsLongAsItsCertificate() {
    Finding stamps = stamps(archived());

    assertThat(stamps.answer()).isEqualTo("one");
    assertThat(stamps.gaps()).containsExactly(END.toString());
  }

  @Test
  void eachThatWasMadeInTimeAndProvesTheOneBeforeMakesTheChainLonger() {
    byte[] archived = archived();
    pki.stampOn(LATER, LAST);

    Verification checked = verifier.verify(longTerm.renewed(archived, LATER));

    Finding stamps = find(checked, Topic.STAMPS);
    assertThat(stamps.answer()).isEqualTo("chain");
    assertThat(stamps.gaps())
        .containsExactly(
            "2",
            STAMPED + " (CN=Fake Time Stamps), " + LATER + " (CN=Fake Time Stamps)",
            LAST.toString());
    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(FindingWords.in(Locale.ENGLISH).text(stamps))
        .contains("The last one holds until " + LAST)
        .doesNotContain("{");
  }

  @Test
  void oneThatCameTooLateLeavesAGap() {
    byte[] archived = archived();
    Instant tooLate = END.plus(Duration.ofDays(2));
    pki.stampOn(tooLate, LAST);

    Finding stamps = stamps(longTerm.renewed(archived, tooLate));

    assertThat(stamps.answer()).isEqualTo("gap");
    assertThat(stamps.outcome()).isEqualTo(Outcome.NOT_PROVEN);
    assertThat(stamps.gaps()).containsExactly(END.toString(), tooLate.toString());
  }

  @Test
  void oneThatDoesNotCoverProofsForTheOneBeforeProvesLess() {
    byte[] archived = archived();
    pki.stampOn(LATER, LAST);

    Finding stamps = stamps(longTerm.archived(archived));

    assertThat(stamps.answer()).isEqualTo("unproven");
    assertThat(stamps.gaps().getFirst()).contains("Fake Time Stamps");
  }

  @Test
  void whatEndedWithoutAnotherOneIsOver() {
    pki.stampOn(STAMPED, STAMPED.plus(Duration.ofDays(10)));

    Finding stamps = stamps(archived());

    assertThat(stamps.answer()).isEqualTo("over");
    assertThat(stamps.outcome()).isEqualTo(Outcome.NOT_PROVEN);
  }

  @Test
  void aChangedByteInTheFirstOfTwoIsFound() {
    byte[] archived = archived();
    pki.stampOn(LATER, LAST);
    byte[] renewed = longTerm.renewed(archived, LATER);

    renewed[archived.length - 5000] ^= 1;

    assertThat(verifier.verify(renewed).verdict()).isIn(Verdict.BROKEN, Verdict.UNREADABLE);
  }

  private Finding stamps(byte[] pdf) {
    return find(verifier.verify(pdf), Topic.STAMPS);
  }

  private static Finding find(Verification verification, Topic topic) {
    return verification.findings().stream()
        .filter(finding -> finding.topic() == topic)
        .findFirst()
        .orElseThrow();
  }
}
