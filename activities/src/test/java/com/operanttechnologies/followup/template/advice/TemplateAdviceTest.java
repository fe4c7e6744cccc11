package com.operanttechnologies.followup.template.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.template.DefaultSequence;
import com.operanttechnologies.followup.template.Part;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.TemplateVariables;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateAdviceTest {

  @Test
  void anErrorNamesItsLineAndColumn() {
    assertThat(of("<p>Hello</p>\n<p>${contact.age}</p>"))
        .first()
        .matches(Finding::error)
        .matches(finding -> finding.part() == Part.HTML)
        .matches(finding -> finding.line() == 2 && finding.column() == 14);
  }

  @Test
  void aValueThatMayBeMissingNeedsAFallBack() {
    assertThat(of("<p>\n Dear ${contact.firstName},</p>"))
        .singleElement()
        .matches(finding -> !finding.error())
        .matches(finding -> finding.line() == 2 && finding.column() == 7)
        .matches(finding -> finding.sentence().contains("${contact.firstName!\"…\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${contact.firstName!'you'}",
        "${contact.firstName!contact.name}",
        "${(contact.firstName!\"you\")?upper_case}",
        "<#if contact.firstName?has_content>${contact.firstName}</#if>",
        "<#if contact.firstName??>${contact.firstName}<#else>you</#if>",
        "${contact.name}"
      })
  void oneWithAFallBackOrAQuestionAroundItDoesNot(String source) {
    assertThat(of("<p>" + source + "</p>")).isEmpty();
  }

  @Test
  void theElseOfAQuestionIsNoAnswer() {
    assertThat(of("<#if quote.title??>x<#else>${quote.title}</#if>")).hasSize(1);
  }

  @Test
  void aMemberOfAListIsLookedAtToo() {
    assertThat(of("<#list numbers as number>${number.label} ${number.change}</#list>"))
        .singleElement()
        .matches(finding -> finding.sentence().contains("number.change"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"https://acme.example/logo.png\">",
        "<script>x</script>",
        "<p style=\"background: url(https://acme.example)\">x</p>",
        "<a href=\"http://acme.example\">x</a>",
        "<div style=\"display: flex\">x</div>"
      })
  void whatMailProgramsDoNotTakeIsSaid(String html) {
    assertThat(of(html)).singleElement().matches(finding -> finding.part() == Part.HTML);
  }

  @Test
  void aTextWithoutTheLinkThatTheHtmlHasIsSaid() {
    assertThat(of("<p>Hello</p>${button}"))
        .singleElement()
        .matches(finding -> finding.part() == Part.TEXT);
  }

  @Test
  void nothingIsSaidAboutTheSequenceThatComesWithTheProduct() {
    assertThat(DefaultSequence.steps())
        .allSatisfy(step -> assertThat(TemplateAdvice.of(step.parts(), Set.of())).isEmpty());
  }

  @Test
  void everyValueIsDescribedWithAnExampleAndCanBeInsertedAsItIs() {
    assertThat(TemplateVariable.all())
        .extracting(TemplateVariable::path)
        .containsExactlyElementsOf(TemplateVariables.names());
    assertThat(TemplateVariable.all())
        .allSatisfy(variable -> {
          assertThat(variable.description()).as(variable.path()).isNotBlank();
          assertThat(variable.example()).as(variable.path()).isNotBlank();
          assertThat(
                  TemplateAdvice.of(
                      new TemplateParts("s", variable.insert(), "${button} ${metrics}"), Set.of()))
              .as(variable.insert())
              .isEmpty();
        });
  }

  private static List<Finding> of(String html) {
    return TemplateAdvice.of(new TemplateParts("Hello", html, "Hello"), Set.of());
  }
}
