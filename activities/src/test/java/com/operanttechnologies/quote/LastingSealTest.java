package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.evidence.Verifier;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.seal.SealKeys;
import com.operanttechnologies.seal.jdbc.KeyFiles;
import com.operanttechnologies.seal.pades.FakePki;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Must: a seal of level B-LTA waits for its proofs, visibly and boundedly, and is never lower. */
@WithoutProcesses
class LastingSealTest {
  private static final FakePki PKI = new FakePki();

  @Autowired QuoteWork work;
  @Autowired QuoteEvidence evidence;
  @Autowired Bargain bargain;
  @Autowired SealKeys keys;
  @Autowired DocumentTable documents;
  @Autowired Tenants tenants;

  private Offer offer;

  @DynamicPropertySource
  static void authority(DynamicPropertyRegistry properties) {
    properties.add("operant.seal.tsa-url", PKI::timeStampAddress);
    properties.add("operant.seal.level", () -> "b-lta");
    properties.add("operant.seal.tries", () -> "3");
    properties.add("operant.http.allowed-hosts", () -> "127.0.0.1");
  }

  @AfterAll
  static void stop() {
    PKI.close();
  }

  @BeforeEach
  void accepted() {
    PKI.open();
    offer = bargain.leaving();
    keys.upload(offer.tenant(), KeyFiles.of(PKI.key()), KeyFiles.PASSWORD);
    work.prepareDocument(offer.tenant().toString(), offer.quote().toString());
    bargain.arrived(offer);
    bargain.accept(offer);
  }

  @Test
  void withAllProofsItReachesItsLevelAndTheCheckSaysSo() {
    seal();

    assertThat(evidence.of(offer.tenant(), offer.quote()).seal().level()).isEqualTo("PAdES B-LTA");
    Verification checked = new Verifier(Set.of()).verify(copy());
    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(checked.findings())
        .filteredOn(finding -> finding.topic() == Topic.LEVEL)
        .extracting(Finding::answer)
        .containsExactly("blta");
  }

  @Test
  void withoutAProofTheDocumentWaitsSaysWhyAndIsNotSealedLower() {
    PKI.close("/ocsp");
    PKI.close("/list");

    seal();

    var shown = evidence.of(offer.tenant(), offer.quote());
    assertThat(shown.seal()).isNull();
    assertThat(shown.waiting().reason())
        .contains("Nobody proves that the certificate “Acme Sails Seal” is not revoked", "503");
    assertThat(shown.waiting().nextAt()).isNotNull();
  }

  @Test
  void whatWaitedIsSealedWhenTheProofsCanBeHad() {
    PKI.close("/ocsp");
    PKI.close("/list");
    seal();
    PKI.open();

    seal();

    var shown = evidence.of(offer.tenant(), offer.quote());
    assertThat(shown.seal().level()).isEqualTo("PAdES B-LTA");
    assertThat(shown.waiting()).isNull();
  }

  private void seal() {
    work.sealAndDistribute(offer.tenant().toString(), offer.quote().toString());
  }

  private byte[] copy() {
    return tenants
        .as(
            offer.tenant(),
            () -> documents.find(bargain.quote(offer).current().id(), "accepted").orElseThrow())
        .pdf();
  }
}
