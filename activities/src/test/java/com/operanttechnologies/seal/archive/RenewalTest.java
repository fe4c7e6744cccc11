package com.operanttechnologies.seal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.evidence.Verifier;
import com.operanttechnologies.quote.Bargain;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.QuoteEvidence;
import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.pades.FakeAuthority;
import com.operanttechnologies.seal.pades.FakePki;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Must: a seal of level B-LTA is renewed before its last time stamp ends. */
@WithoutProcesses
class RenewalTest {
  private static final FakePki PKI = new FakePki();
  private static final Duration YEARS = Duration.ofDays(365L * 20);

  @Autowired SealedOffers sealed;
  @Autowired QuoteEvidence evidence;
  @Autowired Bargain bargain;
  @Autowired RenewalWatch watch;
  @Autowired RenewalRounds rounds;

  private Offer offer;

  @DynamicPropertySource
  static void authority(DynamicPropertyRegistry properties) {
    properties.add("operant.seal.tsa-url", PKI::timeStampAddress);
    properties.add("operant.seal.level", () -> "b-lta");
    properties.add("operant.seal.archive.tries", () -> "2");
    properties.add("operant.seal.archive.retired.md5", () -> "2004-08-17");
    properties.add("operant.http.allowed-hosts", () -> "127.0.0.1");
  }

  @AfterAll
  static void stop() {
    PKI.close();
  }

  @BeforeEach
  void sealedDocument() {
    PKI.open();
    PKI.stampOn(FakeAuthority.STAMPED, FakeAuthority.STAMPED.plus(YEARS));
    offer = sealed.sealed(PKI);
  }

  @Test
  void whenItIsRenewedIsKnownFromTheDayOfTheSeal() {
    ArchiveRenewal renewal = renewal();

    Instant end = FakeAuthority.STAMPED.plus(YEARS);
    assertThat(renewal.stamps()).isEqualTo(1);
    assertThat(renewal.authority()).isEqualTo("Fake Time Stamps");
    assertThat(renewal.holdsUntil()).isEqualTo(end);
    assertThat(renewal.nextAt()).isEqualTo(end.minus(Duration.ofDays(90)));
  }

  @Test
  void beforeItsDayNothingHappens() {
    byte[] before = sealed.copy(offer);

    watch.round();

    assertThat(sealed.copy(offer)).isEqualTo(before);
  }

  @Test
  void onItsDayAnotherTimeStampIsPutOverItAndNothingBeforeChanges() {
    byte[] before = sealed.copy(offer);
    authorityGoesOn();
    sealed.due(offer);

    watch.round();

    byte[] after = sealed.copy(offer);
    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    assertThat(renewal().stamps()).isEqualTo(2);
    assertThat(renewal().holdsUntil()).isAfter(FakeAuthority.STAMPED.plus(YEARS));
    assertThat(renewal().nextAt()).isAfter(Instant.now());
    assertThat(bargain.story(offer)).containsOnlyOnce("seal_renewed");
    assertThat(evidence.of(offer.tenant(), offer.quote()).seal().level()).isEqualTo("PAdES B-LTA");
    Verification checked = new Verifier(Set.of()).verify(after);
    assertThat(checked.verdict()).as(checked.findings().toString()).isEqualTo(Verdict.SOUND);
    assertThat(SealedOffers.answer(checked, Topic.STAMPS)).isEqualTo("chain");
    assertThat(SealedOffers.answer(checked, Topic.LEVEL)).isEqualTo("blta");
  }

  @Test
  void askedForByAPersonItIs() {
    authorityGoesOn();

    evidence.renew(offer.tenant(), offer.quote());
    watch.round();

    assertThat(renewal().stamps()).isEqualTo(2);
  }

  @Test
  void byCommandAllThatIsDueIsRenewedAndCounted() {
    authorityGoesOn();
    sealed.due(offer);

    Tally tally = rounds.now();

    assertThat(tally).isEqualTo(new Tally(1, List.of()));
    assertThat(renewal().stamps()).isEqualTo(2);
    assertThat(rounds.now()).isEqualTo(Tally.NOTHING);
  }

  @Test
  void anAlgorithmThatIsOutOfUseMakesItDueAtOnce() {
    authorityGoesOn();
    bargain.update(offer, "update archive_renewal set algorithms = '{SHA-1,EC-256}'");

    watch.begin();
    assertThat(renewal().holdsUntil()).isEqualTo(Instant.parse("2017-01-01T00:00:00Z"));
    watch.round();

    assertThat(renewal().stamps()).isEqualTo(2);
    assertThat(renewal().holdsUntil()).isAfter(Instant.now());
  }

  @Test
  void documentsFromBeforeAreTakenUpAtTheStart() {
    ArchiveRenewal before = renewal();
    bargain.update(offer, "delete from archive_renewal");

    watch.begin();

    assertThat(renewal()).isEqualTo(before);
  }

  /** Another certificate, valid from today. */
  private static void authorityGoesOn() {
    PKI.stampOn(Instant.now(), Instant.now().plus(YEARS));
  }

  private ArchiveRenewal renewal() {
    return sealed.renewal(offer);
  }
}
