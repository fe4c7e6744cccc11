package com.operanttechnologies.followup.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.letter.LetterPreviews;
import com.operanttechnologies.followup.letter.Preview;
import com.operanttechnologies.followup.letter.PreviewOf;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class SnippetsTest {
  private static final Author ADA = new Author(null, "Ada");

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Snippets snippets;
  @Autowired Templates templates;
  @Autowired Sequences sequences;
  @Autowired LetterPreviews previews;
  UUID tenant;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
    sequences.makeDefault(tenant);
  }

  @Test
  void aSnippetIsFilledForTheReaderOfTheMailThatPlacesIt() {
    add(
        "signature",
        "<p>Fair winds, ${contact.firstName!'friend'}</p>",
        "Fair winds, ${contact.firstName!'friend'}");

    Preview preview = preview("<p>Hello</p>${snippets.signature}", "Hello\n${snippets.signature}");

    assertThat(preview.letter().html()).contains("<p>Fair winds, Bob</p>");
    assertThat(preview.letter().text()).contains("Fair winds, Bob");
  }

  @Test
  void aSnippetMayPlaceAnother() {
    add("name", "<b>${seller.name}</b>", "${seller.name}");
    add("signature", "<p>Yours, ${snippets.name}</p>", "Yours, ${snippets.name}");

    assertThat(preview("${snippets.signature}", "${snippets.signature}").letter().html())
        .contains("<p>Yours, <b>Ada Lovelace</b></p>");
  }

  @Test
  void anOlderVersionIsPublishedAgainAsTheNewestAndNoneIsLost() {
    Snippet signature = add("signature", "<p>Fair winds</p>", "Fair winds");
    write(signature, "<p>Yours</p>", "Yours");

    tenants.run(tenant, () -> snippets.restore(signature.id(), 1, ADA));

    assertThat(tenants.as(tenant, () -> snippets.versions(signature.id())))
        .extracting(version -> version.number() + " " + version.parts().text())
        .containsExactly("3 Fair winds", "2 Yours", "1 Fair winds");
  }

  @Test
  void aCircleIsRefused() {
    Snippet first = add("first", "<p>1</p>", "1");
    add("second", "<p>${snippets.first}</p>", "2");

    assertThatThrownBy(() -> write(first, "<p>${snippets.second}</p>", "1"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("it would contain itself");
    assertThatThrownBy(() -> write(first, "<p>${snippets.first}</p>", "1"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("it would contain itself");
  }

  @Test
  void aCircleThatStandsInTheDatabaseAllTheSameIsSaidAndNotFollowed() {
    add("first", "<p>1</p>", "1");
    tenants.run(
        tenant,
        () ->
            tenants
                .sql("update snippet set html = '${snippets.first}', text = '${snippets.first}'")
                .update());

    Preview preview = preview("${snippets.first}", "x");

    assertThat(preview.letter()).isNull();
    assertThat(preview.findings())
        .anyMatch(finding -> finding.sentence().contains("contains itself"));
  }

  @Test
  void theSameMayStandInItAsInATemplateAndNoMore() {
    assertThatThrownBy(() -> add("bad", "<p>${contact.age}</p>", "<#assign x = 1>"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("html: line 1, column 14")
        .hasMessageContaining("text: line 1, column 1");
  }

  @Test
  void aTemplateThatPlacesNoSnippetOfOursIsRefused() {
    assertThatThrownBy(() -> publish("<p>${snippets.nothing}</p>"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("is not known");
  }

  @Test
  void whatIsUsedKeepsItsNameAndIsNotRemoved() {
    Snippet signature = add("signature", "<p>Ada</p>", "Ada");
    publish("<p>Hello</p>${snippets.signature}");

    assertThat(in(() -> snippets.uses(signature))).containsExactly("mail 1 of “After a quote”");
    assertThatThrownBy(() -> tenants.run(tenant, () -> snippets.remove(signature.id())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("mail 1 of “After a quote”");
    assertThatThrownBy(() ->
            in(() ->
                snippets.write(
                    signature.id(), new SnippetInput("other", "", "<p>x</p>", "x"), ADA)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Keep the name");
  }

  @Test
  void everyPublishedVersionIsKept() {
    Snippet signature = add("signature", "<p>Ada</p>", "Ada");
    write(signature, "<p>Ada L.</p>", "Ada");

    assertThat(in(() -> snippets.versions(signature.id())))
        .extracting(TemplateVersion::number)
        .containsExactly(2, 1);
  }

  @Test
  void aSnippetOfAnotherTenantIsNotKnown() {
    add("signature", "<p>Ada</p>", "Ada");
    UUID rival = acme.sails();

    assertThat(tenants.as(rival, snippets::all)).isEmpty();
  }

  private Snippet add(String name, String html, String text) {
    return in(() -> snippets.add(new SnippetInput(name, "", html, text), ADA));
  }

  private Snippet write(Snippet snippet, String html, String text) {
    return in(
        () -> snippets.write(snippet.id(), new SnippetInput(snippet.name(), "", html, text), ADA));
  }

  private void publish(String html) {
    SequenceStep step = in(() -> sequences.standard().orElseThrow()).steps().getFirst();
    in(() ->
        templates.publish(
            step.id(), new StepInput("start", 2, "Hello", html, "Hello", "none"), ADA));
  }

  private Preview preview(String html, String text) {
    return in(() ->
        previews.of(
            new PreviewOf(
                new TemplateParts("Hello", html, text),
                MetricsUse.NONE,
                null,
                new PreviewOf.Signer("Ada Lovelace", "ada@acme.example"))));
  }

  private <T> T in(Supplier<T> work) {
    return tenants.as(tenant, work);
  }
}
