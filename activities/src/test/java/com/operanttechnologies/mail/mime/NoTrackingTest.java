package com.operanttechnologies.mail.mime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Must: no tracking pixel, nor any other way to learn that a mail was read (CNIL 2026-042). */
class NoTrackingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"https://t.example/1.gif\" width=\"1\" height=\"1\" alt=\"x\">",
        "<IMG SRC='//t.example/1.gif' alt=x width=1 height=1>",
        "<div style=\"background-image:url(https://t.example/1.gif)\">x</div>",
        "<div style='background:URL ( https://t.example/1.gif )'>x</div>",
        "<div style=\"background:u\\72l(https://t.example)\">x</div>",
        "<div style=\"background:&#117;rl(https://t.example)\">x</div>",
        "<p title=\">\" style=\"background:url(x)\">x</p>",
        "<p style=background:url(x)>x</p>",
        "<table background=\"https://t.example/1.gif\"><tr><td>x</td></tr></table>",
        "<video poster=\"https://t.example/1.gif\"></video>",
        "<link rel=\"stylesheet\" href=\"https://t.example/1.css\">",
        "<style>@import \"https://t.example/1.css\";</style>",
        "<style>p { background: url('https://t.example/1.gif') }</style>",
        "<iframe src=\"https://t.example\"></iframe>",
        "<input type=\"image\" src=\"https://t.example/1.gif\">",
        "<svg><image href=\"https://t.example/1.gif\"/></svg>"
      })
  void nothingInAMailIsFetchedWhenItIsRead(String html) {
    assertThatThrownBy(() -> new MailBody("Hello", html, List.of()))
        .isInstanceOf(UnsendableMail.class);
  }

  @Test
  void aMailMaySayAnythingInItsTextAndLinkAnywhere() {
    String html =
        "<p style=\"color:#262e3b\">The background = blue, url(x) &lt;link&gt;."
            + " <a href=\"https://acme.example/url(1)?background=2\">Look</a></p>";

    assertThatCode(() -> new MailBody("Hello", html, List.of())).doesNotThrowAnyException();
  }
}
