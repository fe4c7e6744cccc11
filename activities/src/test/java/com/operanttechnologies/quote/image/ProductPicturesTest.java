package com.operanttechnologies.quote.image;

import static com.operanttechnologies.quote.image.Gallery.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.ContentHash;
import com.operanttechnologies.quote.DraftPricing;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteActivities;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.Sendings;
import com.operanttechnologies.quote.change.Comparison;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: a line shows its product's image, bound by the hash and frozen with the version. */
@WithoutProcesses
class ProductPicturesTest {
  @Autowired Acme acme;
  @Autowired Gallery gallery;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired Sendings sendings;
  @Autowired QuoteActivities work;
  @Autowired Papers papers;
  @Autowired DraftPricing drafts;
  @Autowired Organisations organisations;
  @Autowired Tenants tenants;
  private UUID sails;
  private UUID jib;

  @BeforeEach
  void aJib() {
    sails = acme.sails();
    jib = gallery.product(sails, "JIB", Color.RED);
  }

  private Quote drafted(LineInput... lines) {
    return quotes.draft(sails, QuoteInputs.of(lines), null, Actor.PRODUCT);
  }

  private static List<String> shown(Quote quote) {
    return quote.current().images().stream().map(QuoteImage::sha256).toList();
  }

  private static String json(Quote quote) {
    return ContentHash.canonicalJson(quote.current().content(quote.number()));
  }

  @Test
  void aLineShowsTheImageOfItsProductAndTheHashBindsIt() {
    Quote quote = drafted(QuoteInputs.line("Delivery", "1", "10"), of(jib));

    QuoteImage image = quote.current().images().getFirst();
    assertThat(image.line()).isEqualTo(quote.current().lines().getLast().id());
    assertThat(image.sha256()).isEqualTo(gallery.shown(sails, jib));
    assertThat(image.alternative()).isEqualTo("A sail");
    assertThat(quote.current().hash())
        .isEqualTo(ContentHash.of(quote.current().content(quote.number())));
    assertThat(json(quote)).contains("\"images\":[{\"alternative\":\"A sail\",\"line\":");
    assertThat(quotes.get(sails, quote.id()).current().images()).containsExactly(image);
  }

  @Test
  void aQuoteWithoutImagesSaysNothingOfThem() {
    UUID bare = gallery.product(sails, "BARE");

    Quote quote = drafted(of(bare), QuoteInputs.line("Delivery", "1", "10"));

    assertThat(quote.current().images()).isEmpty();
    assertThat(json(quote)).doesNotContain("image");
  }

  @Test
  void whatWasSentStaysHoweverTheCatalogueChanges() {
    Quote draft = drafted(of(jib));
    sendings.start(sails, draft.id(), Actor.PRODUCT);
    work.prepareDocument(sails.toString(), draft.id().toString());
    Quote sending = quotes.get(sails, draft.id());
    byte[] paper = papers.current(sails, draft.id()).pdf();

    gallery.paint(sails, jib, Color.BLUE);
    gallery.strip(sails, jib);

    Quote now = quotes.get(sails, draft.id());
    assertThat(now.current().hash()).isEqualTo(draft.current().hash());
    assertThat(now.current().images()).isEqualTo(sending.current().images());
    assertThat(papers.current(sails, draft.id()).pdf()).isEqualTo(paper);
    assertThat(ContentHash.of(now.current().content(now.number()))).isEqualTo(now.current().hash());
  }

  @Test
  void aDraftShowsALaterImageOnceItIsSavedAgain() {
    Quote quote = drafted(of(jib));
    gallery.paint(sails, jib, Color.BLUE);
    assertThat(shown(quotes.get(sails, quote.id()))).isEqualTo(shown(quote));

    Quote saved = quotes.edit(sails, quote.id(), QuoteInputs.of(of(jib)), null, Actor.PRODUCT);

    assertThat(shown(saved)).containsExactly(gallery.shown(sails, jib)).isNotEqualTo(shown(quote));
  }

  @Test
  void aRevisionAndACopyShowWhatTheQuoteShowed() {
    Quote quote = drafted(QuoteInputs.line("Delivery", "1", "10"), of(jib));
    gallery.paint(sails, jib, Color.BLUE);
    Quote copy = revisions.duplicate(sails, quote.id(), null, Actor.PRODUCT);
    tenants.run(sails, () -> tenants.sql("update quote_version set state = 'expired'").update());

    Quote revised = revisions.revise(sails, quote.id(), Actor.PRODUCT);

    for (Quote other : List.of(copy, revised)) {
      QuoteVersion version = other.current();
      assertThat(shown(other)).isEqualTo(shown(quote));
      assertThat(version.images().getFirst().line()).isEqualTo(version.lines().getLast().id());
      assertThat(version.hash()).isEqualTo(ContentHash.of(version.content(other.number())));
    }
  }

  @Test
  void anotherImageIsNamedWhereVersionsAreCompared() {
    Quote quote = drafted(of(jib));
    tenants.run(sails, () -> tenants.sql("update quote_version set state = 'expired'").update());
    revisions.revise(sails, quote.id(), Actor.PRODUCT);
    gallery.paint(sails, jib, Color.BLUE);
    quotes.edit(sails, quote.id(), QuoteInputs.of(of(jib)), null, Actor.PRODUCT);

    List<QuoteVersion> versions = quotes.versions(sails, quote.id());
    assertThat(Comparison.of(quote.number(), versions, 1, 2).sentences())
        .filteredOn(sentence -> sentence.contains("Image"))
        .singleElement()
        .asString()
        .startsWith("The JIB, Image: A sail (SHA-256 ")
        .contains(" instead of A sail (SHA-256 ");
  }

  @Test
  void typingOnDoesNotSeemToRemoveImages() {
    Quote quote = drafted(of(jib));
    QuoteInput typed = Revisions.input(quote);

    assertThat(drafts.changes(quote, typed, tenants.as(sails, organisations::current))).isEmpty();
  }

  @Test
  void theSameImageIsInsideThePaperOnce() throws Exception {
    Quote quote = drafted(of(jib), of(jib), of(jib));

    byte[] pdf = papers.current(sails, quote.id()).pdf();

    assertThat(quote.current().images()).hasSize(3);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
    }
    assertThat(papers.html(sails, quote.id())).contains("src=\"data:image/jpeg;base64,");
    assertThat(papers.preview(sails, QuoteInputs.of(of(jib)))).contains("alt=\"A sail\"");
  }

  @Test
  void aHundredLinesHaveImagesAndNoMore() {
    List<LineInput> lines = new ArrayList<>();
    for (int i = 0; i <= Illustrations.MOST_LINES; i++) {
      lines.add(of(jib));
    }

    Quote quote = drafted(lines.toArray(LineInput[]::new));

    assertThat(quote.current().images()).hasSize(Illustrations.MOST_LINES);
  }
}
