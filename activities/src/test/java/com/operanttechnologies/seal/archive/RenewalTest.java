package com.operanttechnologies.seal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.evidence.Verifier;
import com.operanttechnologies.notice.Notices;
import com.operanttechnologies.quote.Bargain;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.QuoteActivities;
import com.operanttechnologies.quote.QuoteEvidence;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.SealKeys;
import com.operanttechnologies.seal.jdbc.KeyFiles;
import com.operanttechnologies.seal.pades.FakeAuthority;
import com.operanttechnologies.seal.pades.FakePki;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Must: a seal of level B-LTA is renewed before its last time stamp ends, or somebody hears it. */
@WithoutProcesses
class RenewalTest {
  private static final FakePki PKI = new FakePki();
  private static final Duration YEARS = Duration.ofDays(365L * 20);

  @Autowired QuoteActivities work;
  @Autowired QuoteEvidence evidence;
  @Autowired Bargain bargain;
  @Autowired SealKeys keys;
  @Autowired DocumentTable documents;
  @Autowired Tenants tenants;
  @Autowired RenewalWatch watch;
  @Autowired Renewals renewals;
  @Autowired Members members;
  @Autowired Notices notices;

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
    offer = sealed();
  }

  private Offer sealed() {
    Offer sealed = bargain.leaving();
    keys.upload(sealed.tenant(), KeyFiles.of(PKI.key()), KeyFiles.PASSWORD);
    work.prepareDocument(sealed.tenant().toString(), sealed.quote().toString());
    bargain.arrived(sealed);
    bargain.accept(sealed);
    work.sealAndDistribute(sealed.tenant().toString(), sealed.quote().toString());
    return sealed;
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
    byte[] before = copy();

    watch.round();

    assertThat(copy()).isEqualTo(before);
  }

  @Test
  void onItsDayAnotherTimeStampIsPutOverItAndNothingBeforeChanges() {
    byte[] before = copy();
    authorityGoesOn();
    due();

    watch.round();

    byte[] after = copy();
    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    assertThat(renewal().stamps()).isEqualTo(2);
    assertThat(renewal().holdsUntil()).isAfter(FakeAuthority.STAMPED.plus(YEARS));
    assertThat(renewal().nextAt()).isAfter(Instant.now());
    assertThat(bargain.story(offer)).containsOnlyOnce("seal_renewed");
    assertThat(evidence.of(offer.tenant(), offer.quote()).seal().level()).isEqualTo("PAdES B-LTA");
    Verification checked = new Verifier(Set.of()).verify(after);
    assertThat(checked.verdict()).as(checked.findings().toString()).isEqualTo(Verdict.SOUND);
    assertThat(answer(checked, Topic.STAMPS)).isEqualTo("chain");
    assertThat(answer(checked, Topic.LEVEL)).isEqualTo("blta");
  }

  @Test
  void whileTheAuthorityDoesNotAnswerTheDocumentStaysAndIsTriedAgain() {
    byte[] before = copy();
    authorityGoesOn();
    PKI.close("/tsr");
    due();

    watch.round();

    assertThat(copy()).isEqualTo(before);
    assertThat(renewal().reason()).contains("time-stamp authority", "503");
    assertThat(renewal().tries()).isEqualTo(1);
    assertThat(renewal().nextAt()).isAfter(Instant.now());
    PKI.open();
    due();
    watch.round();
    assertThat(renewal().reason()).isNull();
    assertThat(renewal().tries()).isZero();
  }

  @Test
  void withoutAProofForTheOldTimeStampThereIsNoNewOne() {
    byte[] before = copy();
    authorityGoesOn();
    PKI.close("/list");
    due();

    watch.round();

    assertThat(copy()).isEqualTo(before);
    assertThat(renewal().reason()).contains("“Fake Time Stamps” is not revoked");
  }

  @Test
  void afterSoManyTriesTheAdminsHearOfIt() {
    UUID ada =
        members.create(offer.tenant(), "ada@acme.example", "Ada", Role.ADMIN, "wind from the west");
    authorityGoesOn();
    PKI.close("/tsr");
    due();
    watch.round();
    due();

    watch.round();

    assertThat(renewal().isGivenUp()).isTrue();
    assertThat(notices.of(offer.tenant(), ada, 10))
        .extracting(Notices.Notice::kind)
        .containsExactly(NoticeKind.SEALS);
    ArchiveOverview all = renewals.overview(offer.tenant());
    assertThat(all.givenUp()).isEqualTo(1);
    assertThat(all.lastFailure()).contains("503");
    assertThat(all.first().getFirst().quote()).isEqualTo(offer.quote());
  }

  @Test
  void whatWasGivenUpIsRenewedWhenAPersonAsks() {
    authorityGoesOn();
    PKI.close("/tsr");
    due();
    watch.round();
    due();
    watch.round();
    PKI.open();

    assertThat(renewals.renewDue(offer.tenant())).isEqualTo(1);
    watch.round();

    assertThat(renewal().stamps()).isEqualTo(2);
    assertThat(renewals.overview(offer.tenant()).failing()).isZero();
  }

  @Test
  void aTimeStampThatHoldsNoLongerIsNotPutOverItByItself() {
    byte[] before = copy();
    PKI.answerAsOf(Instant.now());
    due();

    watch.round();

    assertThat(copy()).isEqualTo(before);
    assertThat(renewal().reason()).contains("no longer than the last one");
    assertThat(renewal().nextAt()).isAfter(Instant.now().plus(Duration.ofDays(30)));
  }

  @Test
  void askedForByAPersonItIs() {
    authorityGoesOn();

    evidence.renew(offer.tenant(), offer.quote());
    watch.round();

    assertThat(renewal().stamps()).isEqualTo(2);
  }

  @Test
  void oneThatHasEndedIsSaidToHaveEndedAndNotCoveredUp() {
    PKI.stampOn(FakeAuthority.STAMPED, FakeAuthority.STAMPED.plus(Duration.ofDays(30)));
    offer = sealed();
    byte[] before = copy();
    authorityGoesOn();

    watch.round();

    assertThat(copy()).isEqualTo(before);
    assertThat(renewal().isGivenUp()).isTrue();
    assertThat(renewal().reason()).contains("ended on 2026-04-08");
    Verification checked = new Verifier(Set.of()).verify(before);
    assertThat(answer(checked, Topic.STAMPS)).isEqualTo("over");
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

  private void due() {
    bargain.update(offer, "update archive_renewal set next_at = now()");
  }

  private ArchiveRenewal renewal() {
    return evidence.of(offer.tenant(), offer.quote()).archive();
  }

  private static String answer(Verification checked, Topic topic) {
    return checked.findings().stream()
        .filter(finding -> finding.topic() == topic)
        .map(Finding::answer)
        .findFirst()
        .orElseThrow();
  }

  private byte[] copy() {
    return tenants
        .as(
            offer.tenant(),
            () -> documents.find(bargain.quote(offer).current().id(), "accepted").orElseThrow())
        .pdf();
  }
}
