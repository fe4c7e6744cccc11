package com.operanttechnologies.followup.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.template.RenderOutcome.Rendered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Must: number, number with change, sparkline, bar and table as macros usable in any template. */
class MacroCallTest {
  @ParameterizedTest
  @MethodSource("forms")
  void everyMacroMayStandInHtmlAndText(String form) {
    assertThat(MailTemplate.check(new TemplateParts("S", "<p>" + form + "</p>", form))).isEmpty();
  }

  static List<String> forms() {
    return MacroCall.FORMS;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@metricNumber/>",
        "<@metricNumber key=screens/>",
        "<@metricNumber key=contact.name/>",
        "<@metricNumber key=\"${contact.name}\"/>",
        "<@metricNumber key=\"a\\\"/>",
        "<@metricNumber key=\"a\">x</@metricNumber>",
        "<@metricNumber key=\"a\" ; x>",
        "<@metricNumber key=\"a, b\"/>",
        "<@metricNumber keys=\"a\"/>",
        "<@metricTable key=\"a\"/>",
        "<@metricNumber key=\"a\" key=\"b\"/>",
        "<@metricNumber key=\"Screens\"/>",
        "<@metricPie key=\"a\"/>",
        "<@\"metricNumber\"?interpret key=\"a\"/>",
        "<@contact.name key=\"a\"/>",
        "<#list numbers as metricNumber>a</#list>",
        "</@metricNumber>"
      })
  void anythingElseOfAMacroIsRefused(String html) {
    assertThat(MailTemplate.check(new TemplateParts("S", html, "t"))).isNotEmpty();
  }

  @Test
  void aMacroDoesNotFitIntoASubject() {
    assertThat(MailTemplate.check(new TemplateParts(MacroCall.FORMS.getFirst(), "", "t")))
        .extracting(TemplateProblem::sentence)
        .containsExactly("A block does not fit into a subject; use it in the HTML and text");
  }

  @Test
  void theBlockOfACallIsPlacedAndOneWithoutLeavesNoTrace() {
    TemplateParts parts =
        new TemplateParts(
            "S",
            "<p>You have <@metricNumber key=\"screens\"/>.</p><@metricTable keys=\"a,  b\"/>",
            "You have <@metricNumber\n key=\"screens\" />.<@metricBar key=\"gone\"/>");
    Map<String, Block> blocks =
        Map.of(
            "metricNumber screens", new Block("<b>48</b>", "48"),
            "metricTable a,b", new Block("<table>", "t"));

    assertThat(MailTemplate.render(parts, Map.of(), blocks))
        .isEqualTo(new Rendered("S", "<p>You have <b>48</b>.</p><table>", "You have 48."));
    assertThat(MacroCall.in(parts))
        .containsExactly(
            new MacroCall("metricNumber", List.of("screens")),
            new MacroCall("metricTable", List.of("a", "b")),
            new MacroCall("metricBar", List.of("gone")));
  }
}
