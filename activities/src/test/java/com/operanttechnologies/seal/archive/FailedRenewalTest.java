package com.operanttechnologies.seal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.evidence.Verifier;
import com.operanttechnologies.notice.Notices;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.pades.FakeAuthority;
import com.operanttechnologies.seal.pades.FakePki;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Must: where a time stamp cannot be renewed nothing is lower in silence, and somebody hears it.
 */
@WithoutProcesses
class FailedRenewalTest {
  private static final FakePki PKI = new FakePki();
  private static final Duration YEARS = Duration.ofDays(365L * 20);

  @Autowired SealedOffers sealed;
  @Autowired RenewalWatch watch;
  @Autowired RenewalRounds rounds;
  @Autowired Renewals renewals;
  @Autowired Members members;
  @Autowired Notices notices;

  private Offer offer;

  @DynamicPropertySource
  static void authority(DynamicPropertyRegistry properties) {
    properties.add("operant.seal.tsa-url", PKI::timeStampAddress);
    properties.add("operant.seal.level", () -> "b-lta");
    properties.add("operant.seal.archive.tries", () -> "2");
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
  void whileTheAuthorityDoesNotAnswerTheDocumentStaysAndIsTriedAgain() {
    byte[] before = sealed.copy(offer);
    authorityGoesOn();
    PKI.close("/tsr");
    sealed.due(offer);

    watch.round();

    assertThat(sealed.copy(offer)).isEqualTo(before);
    assertThat(renewal().reason()).contains("time-stamp authority", "503");
    assertThat(renewal().tries()).isEqualTo(1);
    assertThat(renewal().nextAt()).isAfter(Instant.now());
    PKI.open();
    sealed.due(offer);
    watch.round();
    assertThat(renewal().reason()).isNull();
    assertThat(renewal().tries()).isZero();
  }

  @Test
  void withoutAProofForTheOldTimeStampThereIsNoNewOne() {
    byte[] before = sealed.copy(offer);
    authorityGoesOn();
    PKI.close("/list");
    sealed.due(offer);

    watch.round();

    assertThat(sealed.copy(offer)).isEqualTo(before);
    assertThat(renewal().reason()).contains("“Fake Time Stamps” is not revoked");
  }

  @Test
  void afterSoManyTriesTheAdminsHearOfIt() {
    UUID ada =
        members.create(offer.tenant(), "ada@acme.example", "Ada", Role.ADMIN, "wind from the west");
    authorityGoesOn();
    PKI.close("/tsr");
    sealed.due(offer);
    watch.round();
    sealed.due(offer);

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
    sealed.due(offer);
    watch.round();
    sealed.due(offer);
    watch.round();
    PKI.open();

    assertThat(renewals.renewDue(offer.tenant())).isEqualTo(1);
    watch.round();

    assertThat(renewal().stamps()).isEqualTo(2);
    assertThat(renewals.overview(offer.tenant()).failing()).isZero();
  }

  @Test
  void aCommandTriesWhatWasGivenUpAndSaysWhatFailsAgain() {
    authorityGoesOn();
    PKI.close("/tsr");
    sealed.due(offer);
    watch.round();
    sealed.due(offer);
    watch.round();

    assertThat(rounds.now().failures()).anyMatch(reason -> reason.contains("503"));
    assertThat(renewal().nextAt()).isAfter(Instant.now());
    PKI.open();

    assertThat(rounds.now().renewed()).isPositive();
    assertThat(renewal().stamps()).isEqualTo(2);
  }

  @Test
  void aTimeStampThatHoldsNoLongerIsNotPutOverItByItself() {
    byte[] before = sealed.copy(offer);
    PKI.answerAsOf(Instant.now());
    sealed.due(offer);

    watch.round();

    assertThat(sealed.copy(offer)).isEqualTo(before);
    assertThat(renewal().reason()).contains("no longer than the last one");
    assertThat(renewal().nextAt()).isAfter(Instant.now().plus(Duration.ofDays(30)));
  }

  @Test
  void oneThatHasEndedIsSaidToHaveEndedAndNotCoveredUp() {
    PKI.stampOn(FakeAuthority.STAMPED, FakeAuthority.STAMPED.plus(Duration.ofDays(30)));
    offer = sealed.sealed(PKI);
    byte[] before = sealed.copy(offer);
    authorityGoesOn();

    watch.round();

    assertThat(sealed.copy(offer)).isEqualTo(before);
    assertThat(renewal().isGivenUp()).isTrue();
    assertThat(renewal().reason()).contains("ended on 2026-04-08");
    Verification checked = new Verifier(Set.of()).verify(before);
    assertThat(SealedOffers.answer(checked, Topic.STAMPS)).isEqualTo("over");
  }

  /** Another certificate, valid from today. */
  private static void authorityGoesOn() {
    PKI.stampOn(Instant.now(), Instant.now().plus(YEARS));
  }

  private ArchiveRenewal renewal() {
    return sealed.renewal(offer);
  }
}
