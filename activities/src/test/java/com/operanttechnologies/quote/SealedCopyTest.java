package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.document.Brochure;
import com.operanttechnologies.document.Evidence;
import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Outcome;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.evidence.Verifier;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.attachment.Attachments;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.choice.Marina;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: what was sent and what was signed never change, and a signed copy proves itself. */
@WithoutProcesses
class SealedCopyTest {
  @Autowired QuoteWork work;
  @Autowired Bargain bargain;
  @Autowired Marina marina;
  @Autowired PaperModels models;
  @Autowired Sendings sendings;
  @Autowired Papers papers;
  @Autowired DocumentTable documents;
  @Autowired Tenants tenants;
  @Autowired Organisations organisations;
  @Autowired Revisions revisions;
  @Autowired Attachments attachments;

  @Test
  void theSignedCopyBeginsWithTheBytesThatWereSent() {
    Offer offer = sent();
    byte[] sent = paper(offer, "quote").pdf();

    accept(offer);

    byte[] copy = paper(offer, "accepted").pdf();
    assertThat(Arrays.copyOf(copy, sent.length)).isEqualTo(sent);
    assertThat(papers.current(offer.tenant(), offer.quote()).pdf()).isEqualTo(copy);
  }

  @Test
  void itProvesItselfWithTheTotalsAndOptionsThatWereAccepted() {
    Offer offer = sent();
    String option = QuotePricing.options(bargain.quote(offer).current()).getFirst();
    bargain.accept(bargain.page(offer), option);
    work.sealAndDistribute(offer.tenant().toString(), offer.quote().toString());

    Verification checked = new Verifier(Set.of()).verify(paper(offer, "accepted").pdf());

    assertThat(checked.findings())
        .as(checked.findings().toString())
        .filteredOn(finding -> finding.outcome() != Outcome.PROVEN)
        .extracting(Finding::topic)
        .containsExactly(Topic.OWNER, Topic.TIME);
    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(checked.summary().due()).isEqualTo("736.01 EUR");
    assertThat(checked.summary().acceptedBy()).isEqualTo("Bob Fisher");
  }

  @Test
  void itNamesAndProvesTheQuantitiesAndPicksThatWereChosen() {
    Offer offer = bargain.drafted();
    bargain.rewritten(offer, Marina.offered());
    sendings.start(offer.tenant(), offer.quote(), Actor.PRODUCT);
    work.prepareDocument(offer.tenant().toString(), offer.quote().toString());
    bargain.arrived(offer);
    PublicQuote page = bargain.page(offer);
    marina.accept(page, Marina.typed(page, "Laminate", "5"));
    work.sealAndDistribute(offer.tenant().toString(), offer.quote().toString());

    Verification checked = new Verifier(Set.of()).verify(paper(offer, "accepted").pdf());

    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(checked.summary().due()).isEqualTo("1600.01 EUR");
    Evidence evidence = bargain.evidence(offer, models);
    assertThat(evidence.chosenOptions()).containsExactly("Cloth: Laminate");
    assertThat(evidence.chosenQuantities()).containsExactly("Berth: 5\u00a0pcs");
    assertThat(marina.mails(offer, "acceptance"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).contains("• Cloth: Laminate", "• Berth: 5"));
  }

  @Test
  void itProvesItsAttachmentsToo() {
    Offer offer = bargain.drafted();
    AttachedFile terms =
        attachments.keep(offer.tenant(), "terms.pdf", Brochure.of("Terms", "Liability"));
    bargain.rewritten(offer, QuoteInputs.sails().attaching(AttachmentInput.of(List.of(terms))));
    sendings.start(offer.tenant(), offer.quote(), Actor.PRODUCT);
    work.prepareDocument(offer.tenant().toString(), offer.quote().toString());
    bargain.arrived(offer);
    accept(offer);

    Verification checked = new Verifier(Set.of()).verify(paper(offer, "accepted").pdf());

    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(checked.findings()).contains(Finding.proven(Topic.ATTACHMENTS, "same", "terms.pdf"));
  }

  @Test
  void itIsSealedOnceHoweverOftenItIsAsked() {
    Offer offer = sent();
    accept(offer);
    String sha256 = paper(offer, "accepted").sha256();

    work.sealAndDistribute(offer.tenant().toString(), offer.quote().toString());

    assertThat(paper(offer, "accepted").sha256()).isEqualTo(sha256);
    assertThat(bargain.story(offer)).containsOnlyOnce("accepted_document_sealed");
  }

  @Test
  void anotherBrandNeverChangesWhatWasSentOrSigned() {
    Offer offer = sent();
    Paper sent = papers.published(offer.tenant(), offer.quote());

    rebrand(offer);

    assertSame(papers.published(offer.tenant(), offer.quote()), sent);
    accept(offer);
    byte[] copy = paper(offer, "accepted").pdf();
    assertThat(Arrays.copyOf(copy, sent.pdf().length)).isEqualTo(sent.pdf());
    rebrand(offer);
    assertThat(papers.published(offer.tenant(), offer.quote()).pdf()).isEqualTo(copy);
  }

  @Test
  void editingASentQuoteNeverChangesTheVersionThatWasSent() {
    Offer offer = sent();
    QuoteVersion version = bargain.quote(offer).current();
    Paper sent = papers.published(offer.tenant(), offer.quote());

    revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);

    assertSame(papers.published(offer.tenant(), offer.quote()), sent);
    assertThat(bargain.page(offer).version().hash()).isEqualTo(version.hash());
    assertThat(bargain.page(offer).version().documentSha256()).isEqualTo(sent.sha256());
  }

  @Test
  void whatIsKeptIsWhatItsHashSays() {
    Offer offer = sent();
    accept(offer);

    for (String kind : new String[] {"quote", "accepted"}) {
      Paper paper = paper(offer, kind);
      assertThat(Digests.sha256(paper.pdf())).isEqualTo(paper.sha256());
    }
  }

  private Offer sent() {
    Offer offer = bargain.leaving();
    work.prepareDocument(offer.tenant().toString(), offer.quote().toString());
    return bargain.arrived(offer);
  }

  private void accept(Offer offer) {
    bargain.accept(offer);
    work.sealAndDistribute(offer.tenant().toString(), offer.quote().toString());
  }

  private void rebrand(Offer offer) {
    tenants.run(
        offer.tenant(),
        () -> {
          Organisation organisation = organisations.current();
          organisations.update(
              organisation.withAccent(
                  organisation.accent().equals("#aa3300") ? "#00aa33" : "#aa3300"));
        });
  }

  private Paper paper(Offer offer, String kind) {
    return tenants.as(
        offer.tenant(),
        () -> documents.find(bargain.quote(offer).current().id(), kind).orElseThrow());
  }

  private static void assertSame(Paper now, Paper before) {
    assertThat(now.pdf()).isEqualTo(before.pdf());
    assertThat(now.sha256()).isEqualTo(before.sha256());
  }
}
