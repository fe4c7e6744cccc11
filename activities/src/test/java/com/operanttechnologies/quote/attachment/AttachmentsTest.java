package com.operanttechnologies.quote.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.document.Brochure;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.ContentHash;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.change.Comparison;
import com.operanttechnologies.quote.product.TemplateOfQuote;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: what stands behind a quote is bound by its hash and frozen with its version. */
@WithoutProcesses
class AttachmentsTest {
  private static final byte[] TERMS = Brochure.of("Terms of Acme Sails");
  private static final byte[] CLOTH = Brochure.of("Cloth", "Colours");

  @Autowired Acme acme;
  @Autowired Attachments attachments;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired Papers papers;
  @Autowired TemplateOfQuote templates;
  @Autowired Tenants tenants;
  private UUID sails;

  @BeforeEach
  void acmeSails() {
    sails = acme.sails();
  }

  private AttachedFile kept(String name, byte[] pdf) {
    return attachments.keep(sails, name, pdf);
  }

  private static QuoteInput with(AttachedFile... files) {
    return QuoteInputs.sails().attaching(AttachmentInput.of(Arrays.asList(files)));
  }

  private Quote drafted(QuoteInput input) {
    return quotes.draft(sails, input, null, Actor.PRODUCT);
  }

  private Quote edited(Quote quote, QuoteInput input) {
    return quotes.edit(sails, quote.id(), input, null, Actor.PRODUCT);
  }

  @Test
  void areKeptOnceByTheirHash() {
    AttachedFile first = kept("terms.pdf", TERMS);
    AttachedFile again = kept("C:\\Ada\\our terms.pdf", TERMS);

    assertThat(first).isEqualTo(new AttachedFile("terms.pdf", Digests.sha256(TERMS), 1));
    assertThat(again).isEqualTo(new AttachedFile("our terms.pdf", first.sha256(), 1));
    assertThat(attachments.pdf(sails, first.sha256())).isEqualTo(TERMS);
  }

  @Test
  void belongToOneTenantAlone() {
    AttachedFile terms = kept("terms.pdf", TERMS);
    UUID other = acme.sails();

    assertThatThrownBy(() -> attachments.pdf(other, terms.sha256())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> quotes.draft(other, with(terms), null, Actor.PRODUCT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Upload this file first");
  }

  @Test
  void areBoundByTheHashWithNameAndBytes() {
    AttachedFile terms = kept("terms.pdf", TERMS);
    Quote quote = drafted(with(terms));
    String bound = quote.current().hash();

    String json = ContentHash.canonicalJson(quote.current().content(quote.number()));
    String renamed =
        edited(quote, with(new AttachedFile("conditions.pdf", terms.sha256(), 1))).current().hash();
    String replaced = edited(quote, with(kept("terms.pdf", CLOTH))).current().hash();

    assertThat(json)
        .contains(
            "\"attachments\":[{\"name\":\"terms.pdf\",\"sha256\":\"" + terms.sha256() + "\"}]");
    assertThat(List.of(bound, renamed, replaced)).doesNotHaveDuplicates();
  }

  @Test
  void areAbsentFromTheContentOfAQuoteWithoutThem() {
    Quote quote = drafted(QuoteInputs.sails());

    assertThat(ContentHash.canonicalJson(quote.current().content(quote.number())))
        .doesNotContain("attachments");
  }

  @Test
  void stayWhereAnEditSaysNothingOfThemAndGoWhereItNamesNone() {
    Quote quote = drafted(with(kept("terms.pdf", TERMS)));

    assertThat(edited(quote, QuoteInputs.sails()).current().attachments()).hasSize(1);
    assertThat(edited(quote, with()).current().attachments()).isEmpty();
  }

  @Test
  void comeAlongIntoARevisionACopyAndATemplate() {
    AttachedFile terms = kept("terms.pdf", TERMS);
    AttachedFile cloth = kept("cloth.pdf", CLOTH);
    Quote quote = drafted(with(terms, cloth));
    QuoteTemplate template =
        tenants.as(
            sails,
            () -> templates.keep(quote, new CurrentKey(sails, UUID.randomUUID(), "CRM", null)));
    Quote copy = revisions.duplicate(sails, quote.id(), null, Actor.PRODUCT);
    tenants.run(sails, () -> tenants.sql("update quote_version set state = 'expired'").update());

    Quote revised = revisions.revise(sails, quote.id(), Actor.PRODUCT);

    assertThat(copy.current().attachments()).containsExactly(terms, cloth);
    assertThat(revised.current().attachments()).containsExactly(terms, cloth);
    assertThat(template.attachments()).containsExactly(terms, cloth);
  }

  @Test
  void aTemplatesAreTheDefaultOfANewQuote() {
    AttachedFile terms = kept("terms.pdf", TERMS);
    Quote first = drafted(with(terms));
    UUID template =
        tenants.as(
            sails,
            () ->
                templates.keep(first, new CurrentKey(sails, UUID.randomUUID(), "CRM", null)).id());
    QuoteInput sails = QuoteInputs.sails();

    Quote second =
        drafted(
            new QuoteInput(
                sails.title(),
                sails.customer(),
                sails.currency(),
                sails.validUntil(),
                sails.lines(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "none",
                null,
                template,
                null,
                null));

    assertThat(second.current().attachments()).containsExactly(terms);
  }

  @Test
  void standOnThePaperBehindTheQuote() throws IOException {
    AttachedFile cloth = kept("cloth.pdf", CLOTH);
    Quote quote = drafted(with(cloth));

    String text = text(papers.current(sails, quote.id()).pdf());

    assertThat(text).contains(cloth.sha256(), "cloth.pdf, page 2 of 2");
    assertThat(papers.html(sails, quote.id())).contains(cloth.sha256());
    assertThat(papers.preview(sails, with(cloth))).contains(cloth.sha256());
  }

  @Test
  void changesOfThemAreNamed() {
    AttachedFile terms = kept("terms.pdf", TERMS);
    AttachedFile cloth = kept("cloth.pdf", CLOTH);

    assertThat(told(List.of(terms), List.of(terms, cloth)))
        .containsExactly("New: Attachment: cloth.pdf");
    assertThat(told(List.of(terms, cloth), List.of(cloth)))
        .containsExactly("Gone: Attachment: terms.pdf");
    assertThat(told(List.of(terms), List.of(new AttachedFile("terms.pdf", cloth.sha256(), 2))))
        .singleElement()
        .asString()
        .contains("Attachment: terms.pdf (SHA-256 " + cloth.sha256().substring(0, 8))
        .contains("instead of terms.pdf (SHA-256 " + terms.sha256().substring(0, 8));
    assertThat(told(List.of(terms, cloth), List.of(cloth, terms)))
        .containsExactly(
            "Order of the attachments: cloth.pdf, terms.pdf instead of terms.pdf, cloth.pdf");
  }

  private List<String> told(List<AttachedFile> before, List<AttachedFile> after) {
    Quote quote = drafted(with(before.toArray(AttachedFile[]::new)));
    tenants.run(sails, () -> tenants.sql("update quote_version set state = 'expired'").update());
    revisions.revise(sails, quote.id(), Actor.PRODUCT);
    edited(quote, with(after.toArray(AttachedFile[]::new)));
    List<QuoteVersion> versions = quotes.versions(sails, quote.id());
    return Comparison.of(quote.number(), versions, 1, 2).sentences();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
