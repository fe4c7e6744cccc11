package com.operanttechnologies.seal.archive;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.quote.Bargain;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.QuoteActivities;
import com.operanttechnologies.quote.QuoteEvidence;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.SealKeys;
import com.operanttechnologies.seal.jdbc.KeyFiles;
import com.operanttechnologies.seal.pades.FakePki;
import com.operanttechnologies.tenant.Tenants;
import org.springframework.stereotype.Component;

/** What Bob has accepted of Acme Sails, sealed with a time stamp over it. */
@Component
class SealedOffers {
  private final QuoteActivities work;
  private final QuoteEvidence evidence;
  private final Bargain bargain;
  private final SealKeys keys;
  private final DocumentTable documents;
  private final Tenants tenants;

  SealedOffers(
      QuoteActivities work,
      QuoteEvidence evidence,
      Bargain bargain,
      SealKeys keys,
      DocumentTable documents,
      Tenants tenants) {
    this.work = work;
    this.evidence = evidence;
    this.bargain = bargain;
    this.keys = keys;
    this.documents = documents;
    this.tenants = tenants;
  }

  Offer sealed(FakePki pki) {
    Offer offer = bargain.leaving();
    keys.upload(offer.tenant(), KeyFiles.of(pki.key()), KeyFiles.PASSWORD);
    work.prepareDocument(offer.tenant().toString(), offer.quote().toString());
    bargain.arrived(offer);
    bargain.accept(offer);
    work.sealAndDistribute(offer.tenant().toString(), offer.quote().toString());
    return offer;
  }

  void due(Offer offer) {
    bargain.update(offer, "update archive_renewal set next_at = now()");
  }

  ArchiveRenewal renewal(Offer offer) {
    return evidence.of(offer.tenant(), offer.quote()).archive();
  }

  byte[] copy(Offer offer) {
    return tenants
        .as(
            offer.tenant(),
            () -> documents.find(bargain.quote(offer).current().id(), "accepted").orElseThrow())
        .pdf();
  }

  static String answer(Verification checked, Topic topic) {
    return checked.findings().stream()
        .filter(finding -> finding.topic() == topic)
        .map(Finding::answer)
        .findFirst()
        .orElseThrow();
  }
}
