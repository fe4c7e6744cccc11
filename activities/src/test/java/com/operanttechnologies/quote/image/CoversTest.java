package com.operanttechnologies.quote.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.ContentHash;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.change.Comparison;
import com.operanttechnologies.quote.product.TemplateOfQuote;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.awt.Color;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: a quote and a template have a cover image with words, bound and frozen with a version. */
@WithoutProcesses
class CoversTest {
  @Autowired Acme acme;
  @Autowired Gallery gallery;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired Papers papers;
  @Autowired TemplateOfQuote templates;
  @Autowired Tenants tenants;
  private UUID sails;
  private CoverInput red;

  @BeforeEach
  void aCover() {
    sails = acme.sails();
    red = gallery.cover(sails, Color.RED);
  }

  private Quote drafted(QuoteInput input) {
    return quotes.draft(sails, input, null, Actor.PRODUCT);
  }

  private Quote edited(Quote quote, QuoteInput input) {
    return quotes.edit(sails, quote.id(), input, null, Actor.PRODUCT);
  }

  @Test
  void theCoverIsBoundByTheHashWithItsWords() {
    Quote quote = drafted(QuoteInputs.sails().covered(red));

    QuoteImage cover = quote.current().cover();
    assertThat(cover).isEqualTo(new QuoteImage(null, cover.sha256(), "The harbour", 800, 300));
    assertThat(ContentHash.canonicalJson(quote.current().content(quote.number())))
        .contains(
            "\"images\":[{\"alternative\":\"The harbour\",\"sha256\":\"" + red.sha256() + "\"}]");
    assertThat(quotes.get(sails, quote.id()).current().cover()).isEqualTo(cover);
  }

  @Test
  void itStaysWhereAnEditSaysNothingOfItAndGoesWhereItSaysNone() {
    Quote quote = drafted(QuoteInputs.sails().covered(red));

    assertThat(edited(quote, QuoteInputs.sails()).current().cover()).isNotNull();
    assertThat(edited(quote, QuoteInputs.sails().covered(CoverInput.NONE)).current().cover())
        .isNull();
  }

  @Test
  void itNeedsToBeKnownAndToSayWhatItShows() {
    UUID other = acme.sails();

    refused(new CoverInput("0".repeat(64), "The harbour", null, null), "Upload this image first");
    refused(gallery.cover(other, Color.BLUE), "Upload this image first");
    refused(new CoverInput(red.sha256(), " ", null, null), "Say what the picture shows");
  }

  private void refused(CoverInput cover, String words) {
    assertThatThrownBy(() -> drafted(QuoteInputs.sails().covered(cover)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(words);
  }

  @Test
  void itComesAlongIntoARevisionACopyAndATemplateAndFromThere() {
    Quote quote = drafted(QuoteInputs.sails().covered(red));
    QuoteTemplate template =
        tenants.as(
            sails,
            () -> templates.keep(quote, new CurrentKey(sails, UUID.randomUUID(), "CRM", null)));
    Quote copy = revisions.duplicate(sails, quote.id(), null, Actor.PRODUCT);
    Quote begun = drafted(begunWith(template.id()));
    tenants.run(sails, () -> tenants.sql("update quote_version set state = 'expired'").update());

    Quote revised = revisions.revise(sails, quote.id(), Actor.PRODUCT);

    QuoteImage cover = quote.current().cover();
    assertThat(template.cover()).isEqualTo(cover);
    assertThat(List.of(copy, begun, revised))
        .extracting(each -> each.current().cover())
        .containsOnly(cover);
  }

  private static QuoteInput begunWith(UUID template) {
    QuoteInput sails = QuoteInputs.sails();
    return new QuoteInput(
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
        null);
  }

  @Test
  void itStandsOnThePaperAndInThePreview() {
    Quote quote = drafted(QuoteInputs.sails().covered(red));
    Quote bare = drafted(QuoteInputs.sails());

    assertThat(papers.current(sails, quote.id()).pdf().length)
        .isGreaterThan(papers.current(sails, bare.id()).pdf().length);
    assertThat(papers.html(sails, quote.id())).contains("class=\"cover\"", "alt=\"The harbour\"");
    assertThat(papers.preview(sails, QuoteInputs.sails().covered(red))).contains("The harbour");
  }

  @Test
  void anotherCoverIsNamedWhereVersionsAreCompared() {
    Quote quote = drafted(QuoteInputs.sails());
    tenants.run(sails, () -> tenants.sql("update quote_version set state = 'expired'").update());
    revisions.revise(sails, quote.id(), Actor.PRODUCT);
    edited(quote, QuoteInputs.sails().covered(red));

    List<QuoteVersion> versions = quotes.versions(sails, quote.id());
    assertThat(Comparison.of(quote.number(), versions, 1, 2).sentences())
        .anyMatch(each -> each.startsWith("New: Cover image: The harbour (SHA-256 "));
  }
}
