package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.evidence.Verifier;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.seal.ProductSeal;
import com.operanttechnologies.seal.SealKeys;
import com.operanttechnologies.seal.SealKeys.Used;
import com.operanttechnologies.seal.jdbc.KeyFiles;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: what the old key has sealed stays proven after a new one has taken its place. */
@WithoutProcesses
class RenewedSealTest {
  @Autowired QuoteWork work;
  @Autowired Bargain bargain;
  @Autowired DocumentTable documents;
  @Autowired Tenants tenants;
  @Autowired SealKeys keys;
  @Autowired ProductSeal product;

  @Test
  void whatTheProductsOldKeyHasSealedStaysProvenAndSaysWhichKeyItWas() {
    Offer before = accepted();
    String old = keys.inUse(before.tenant()).fingerprint();
    byte[] sealedBefore = copy(before);

    String renewed = product.renew().fingerprint();
    Offer after = accepted();

    assertThat(renewed).isNotEqualTo(old);
    assertThat(keys.inUse(after.tenant()).fingerprint()).isEqualTo(renewed);
    assertSealed(sealedBefore, old);
    assertSealed(copy(before), old);
    assertSealed(copy(after), renewed);
  }

  @Test
  void whatAnOrganisationsOldKeyHasSealedStaysProvenToo() {
    Offer offer = sent();
    keys.upload(offer.tenant(), KeyFiles.named("Old"), KeyFiles.PASSWORD);
    String old = keys.inUse(offer.tenant()).fingerprint();
    bargain.accept(offer);
    seal(offer);

    keys.upload(offer.tenant(), KeyFiles.named("New"), KeyFiles.PASSWORD);

    assertSealed(copy(offer), old);
    assertThat(keys.used(offer.tenant()).stream().filter(used -> used.key().own()).toList())
        .extracting(used -> used.key().subject() + (used.until() == null ? " is used" : " was"))
        .containsExactly("New is used", "Old was");
  }

  @Test
  void everyKeyThatTheProductHadIsListedWithTheTimeItWasUsed() {
    Offer offer = bargain.drafted();
    String old = keys.inUse(offer.tenant()).fingerprint();

    String renewed = product.renew().fingerprint();

    List<Used> used = keys.used(offer.tenant());
    assertThat(used.getFirst().key().fingerprint()).isEqualTo(renewed);
    assertThat(used.getFirst().until()).isNull();
    assertThat(used.get(1).key().fingerprint()).isEqualTo(old);
    assertThat(used.get(1).until()).isNotNull();
  }

  private Offer accepted() {
    Offer offer = sent();
    bargain.accept(offer);
    seal(offer);
    return offer;
  }

  private Offer sent() {
    Offer offer = bargain.leaving();
    work.prepareDocument(offer.tenant().toString(), offer.quote().toString());
    return bargain.arrived(offer);
  }

  private void seal(Offer offer) {
    work.sealAndDistribute(offer.tenant().toString(), offer.quote().toString());
  }

  private byte[] copy(Offer offer) {
    return tenants
        .as(
            offer.tenant(),
            () -> documents.find(bargain.quote(offer).current().id(), "accepted").orElseThrow())
        .pdf();
  }

  /** By itself alone, and for somebody who knows the key also whose it is. */
  private static void assertSealed(byte[] pdf, String fingerprint) {
    Verification checked = new Verifier(Set.of()).verify(pdf);
    Verification known = new Verifier(Set.of(fingerprint)).verify(pdf);

    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(owner(checked).gaps()).contains(fingerprint);
    assertThat(owner(known).answer()).isEqualTo("known");
  }

  private static Finding owner(Verification verification) {
    return verification.findings().stream()
        .filter(finding -> finding.topic() == Topic.OWNER)
        .findFirst()
        .orElseThrow();
  }
}
