package com.operanttechnologies.followup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.followup.template.RenderOutcome.MissingValue;
import com.operanttechnologies.followup.template.RenderOutcome.NotRendered;
import com.operanttechnologies.followup.template.RenderOutcome.Rendered;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplateTest {
  private static final Map<String, Object> BOB =
      Map.of(
          "contact", Map.of("name", "Bob Buyer", "firstName", "  ", "company", "B & <Co>"),
          "quote",
              Map.of(
                  "number",
                  "Q-2026-0001",
                  "lines",
                  List.of(
                      Map.of("description", "Sail", "total", "€1.00"),
                      Map.of("description", "Mast", "total", "€2.00"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${contact.name}",
        "${ contact.name }",
        "${contact.firstName!}",
        "${contact.firstName!\"there\"}",
        "${contact.firstName!'there'}",
        "${(contact.firstName!contact.name)?upper_case}",
        "${contact.name?trim?cap_first}",
        "${quote.lines?size}",
        "<#if contact.firstName??>a<#elseif contact.company?has_content>b<#else>c</#if>",
        "<#if !contact.firstName?? && (quote.lines?size gt 1 || contact.name == \"Bob\")>a</#if>",
        "<#list quote.lines as line>${line?counter}: ${line.description}<#if line?has_next>, </#if></#list>",
        "<#list quote.lines as a><#list numbers as b>${a.total}${b.value}</#list></#list>",
        "Costs $5 {net} # 1 [1] a<b [#12] <b>x</b>",
        ""
      })
  void whatIsOnTheListMayBeSaved(String html) {
    assertThat(MailTemplate.check(new TemplateParts("S", html, "t"))).isEmpty();
  }

  @Test
  void aProblemSaysWhereItIsAndWhatToDo() {
    var problems =
        MailTemplate.check(new TemplateParts("S", "<p>\n  Hi ${contact.nmae}</p>", "${metrics}"));

    assertThat(problems)
        .containsExactly(
            new TemplateProblem(
                Part.HTML, 2, 16, "“nmae” is not known; use one of name, firstName, company"));
  }

  @Test
  void allProblemsAreShownAtOnceUpToABound() {
    assertThat(MailTemplate.check(new TemplateParts("${a}", "${b} <#c> ${d}", "${e}"))).hasSize(5);
    assertThat(MailTemplate.check(new TemplateParts("S", "${b}".repeat(500), "t"))).hasSize(20);
  }

  @Test
  void valuesAreEscapedInHtmlAndPlainElsewhere() {
    var rendered =
        rendered("To ${contact.company}", "<b>${contact.company}</b>", "${contact.company}");

    assertThat(rendered.html()).isEqualTo("<b>B &amp; &lt;Co&gt;</b>");
    assertThat(rendered.text()).isEqualTo("B & <Co>");
    assertThat(rendered.subject()).isEqualTo("To B & <Co>");
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    var model = Map.of("contact", Map.of("name", "${1+1}<#assign x=1>"));
    var parts = new TemplateParts("${contact.name}", "${contact.name}", "${contact.name}");

    assertThat(((Rendered) MailTemplate.render(parts, model, Map.of())).text())
        .isEqualTo("${1+1}<#assign x=1>");
  }

  @Test
  void aBlankValueTakesItsFallBack() {
    assertThat(rendered("S", "Hi ${contact.firstName!\"there\"}", "t").html())
        .isEqualTo("Hi there");
    assertThat(rendered("S", "Hi ${contact.firstName!contact.name}", "t").html())
        .isEqualTo("Hi Bob Buyer");
  }

  @Test
  void aMissingValueWithoutFallBackHoldsTheMailAndSaysWhy() {
    var parts = new TemplateParts("S", "<p>\nCall ${seller.phone}</p>", "t");

    var outcome = MailTemplate.render(parts, BOB, Map.of());

    assertThat(outcome).isEqualTo(new MissingValue(Part.HTML, "seller.phone", 2));
    assertThat(((MissingValue) outcome).sentence())
        .isEqualTo("“seller.phone” has no value; line 2 of the HTML part has no fall-back for it");
  }

  @Test
  void aQuestionAboutAMissingValueIsAnswered() {
    var html = "<#if seller.phone?has_content>a<#elseif quote.title??>b<#else>c</#if>";

    assertThat(rendered("S", html, "t").html()).isEqualTo("c");
  }

  @Test
  void aListIsWrittenInItsOrder() {
    var html = "<#list quote.lines as line>${line?counter} ${line.description};</#list>";

    assertThat(rendered("S", html, "t").html()).isEqualTo("1 Sail;2 Mast;");
  }

  @Test
  void aBlockIsPlacedAsItIsAndLeavesNoTraceWhenItIsDropped() {
    var parts = new TemplateParts("S", "<p>a</p>${metrics}", "a\n\n${metrics}\n\nb");
    var block = new Block("<table></table>", "Screens: 42\n");

    var with = (Rendered) MailTemplate.render(parts, BOB, Map.of("metrics", block));
    var without = (Rendered) MailTemplate.render(parts, BOB, Map.of());

    assertThat(with.html()).isEqualTo("<p>a</p><table></table>");
    assertThat(with.text()).isEqualTo("a\n\nScreens: 42\n\nb");
    assertThat(without.html()).isEqualTo("<p>a</p>");
    assertThat(without.text()).isEqualTo("a\n\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bob\r\nBcc: all@acme.example", "Bob\nx", "Bob\u0000", "Bob\u2028x"})
  void aValueCannotBeginAHeader(String name) {
    var parts = new TemplateParts("For ${contact.name}", "a", "t");

    assertThat(MailTemplate.render(parts, Map.of("contact", Map.of("name", name)), Map.of()))
        .isEqualTo(
            new NotRendered(
                Part.SUBJECT, "A value brings a line break or control character into the subject"));
  }

  @Test
  void aSubjectHasOneLineAndSomeContent() {
    assertThat(MailTemplate.check(new TemplateParts("a\nb", "", "t"))).hasSize(1);
    assertThat(MailTemplate.check(new TemplateParts(" ", "", "t"))).hasSize(1);
    assertThat(
            MailTemplate.render(new TemplateParts("${contact.firstName!}", "", "t"), BOB, Map.of()))
        .isEqualTo(new NotRendered(Part.SUBJECT, "The subject is empty"));
  }

  @Test
  void anOutputOverItsLimitIsNotRendered() {
    var lines = Collections.nCopies(1_000, Map.of("description", "x".repeat(600)));
    var html = "<#list quote.lines as l>${l.description}</#list>";

    assertThat(
            MailTemplate.render(
                new TemplateParts("S", html, "t"),
                Map.of("quote", Map.of("lines", lines)),
                Map.of()))
        .isEqualTo(new NotRendered(Part.HTML, "It becomes longer than 512 KB"));
  }

  @Test
  void aRenderingThatWritesNothingIsStoppedAllTheSame() {
    var lines = Collections.nCopies(1_000, Map.of("description", "x"));
    var loop = "<#list quote.lines as a><#list quote.lines as b></#list></#list>";

    assertThat(
            MailTemplate.render(
                new TemplateParts("S", loop.repeat(900), "t"),
                Map.of("quote", Map.of("lines", lines)),
                Map.of()))
        .isEqualTo(new NotRendered(Part.HTML, "It takes too long"));
  }

  @Test
  void onlyTextsComeIntoATemplate() {
    var parts = new TemplateParts("S", "a", "t");

    assertThatThrownBy(
            () -> MailTemplate.render(parts, Map.of("contact", Map.of("name", parts)), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theKnownNamesAreListed() {
    assertThat(TemplateVariables.names())
        .contains("contact.firstName", "quote.lines[].total", "metrics", "seller.phone");
  }

  private static Rendered rendered(String subject, String html, String text) {
    var outcome = MailTemplate.render(new TemplateParts(subject, html, text), BOB, Map.of());
    assertThat(outcome).isInstanceOf(Rendered.class);
    return (Rendered) outcome;
  }
}
