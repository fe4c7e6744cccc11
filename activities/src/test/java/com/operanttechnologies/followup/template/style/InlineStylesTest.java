package com.operanttechnologies.followup.template.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.TemplateParts;
import org.junit.jupiter.api.Test;

class InlineStylesTest {

  @Test
  void rulesStandInTheElementsTheyMean() {
    assertThat(
            InlineStyles.of(
                "<style>p { margin: 0 } .big { font-size: 20px; } td p.big { color: red }</style>"
                    + "<p>One</p><table><tr><td><p class=\"big\">Two</p></td></tr></table>"))
        .isEqualTo(
            "<p style=\"margin:0;\">One</p><table><tr><td><p class=\"big\""
                + " style=\"margin:0;font-size:20px;color:red;\">Two</p></td></tr></table>\n");
  }

  @Test
  void anElementsOwnStyleCountsMost() {
    assertThat(InlineStyles.of("<style>p{color:red;margin:0}</style><p style=\"color:blue\">x</p>"))
        .isEqualTo("<p style=\"margin:0;color:blue;\">x</p>\n");
  }

  @Test
  void theHeavierSelectorCountsWhereverItStands() {
    assertThat(InlineStyles.of("<style>#a{color:green} p{color:red}</style><p id='a'>x</p>"))
        .contains("style=\"color:green;\"");
  }

  @Test
  void rulesForMediaAndStatesStayInASheet() {
    String inlined =
        InlineStyles.of(
            "<style>a:hover { color: red } @media (max-width: 480px) { p { margin: 0 } }"
                + " a { color: blue }</style><a href=\"https://acme.example\">x</a>");

    assertThat(inlined)
        .startsWith("<style>")
        .contains("a:hover { color: red }", "@media (max-width: 480px) { p { margin: 0 } }")
        .contains("style=\"color:blue;\"");
  }

  @Test
  void valuesAndCommandsPassThroughAndTheTemplateIsStillOne() {
    String source =
        "<style>a { color: red } li { margin: 0 }</style><#if quote.title?has_content>"
            + "<a href=\"${quote.link}\">${quote.title}</a></#if><ul><#list quote.lines as line>"
            + "<li>${line.description}<br>x</li></#list></ul>";

    String inlined = InlineStyles.of(source);

    assertThat(inlined)
        .contains("<#if quote.title?has_content><a href=\"${quote.link}\" style=\"color:red;\">")
        .contains(
            "<#list quote.lines as line><li style=\"margin:0;\">${line.description}<br>x</li>");
    assertThat(MailTemplate.check(new TemplateParts("s", inlined, "t"))).isEmpty();
  }

  @Test
  void withoutASheetNothingChanges() {
    assertThat(InlineStyles.of("<p class=\"x\">a</p >")).isEqualTo("<p class=\"x\">a</p >");
  }
}
