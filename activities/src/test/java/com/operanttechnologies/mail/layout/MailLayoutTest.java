package com.operanttechnologies.mail.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailLayoutTest {
  private static final String ADDRESS = "Acme Sails Ltd, 1 Harbour Road, Falmouth";
  private static final Button BUTTON =
      new Button("See the quote", "https://acme.example/q/1?a=b&c");

  @Test
  void bothBodiesCarryTheSame() {
    var mail = laidOut(BUTTON, "https://acme.example/u/1", Locale.UK);

    assertThat(mail.html())
        .contains("<p>Hello Bob</p>", ADDRESS, "See the quote", "https://acme.example/u/1")
        .contains("https://acme.example/q/1?a=b&amp;c", "lang=\"en-GB\"", "Unsubscribe");
    assertThat(mail.text()).doesNotContain("\n\n\n");
    assertThat(mail.text())
        .contains("Hello Bob", ADDRESS, "See the quote:\nhttps://acme.example/q/1?a=b&c")
        .contains("https://acme.example/u/1");
  }

  @Test
  void anEssentialMailHasNoUnsubscribeLink() {
    var mail = laidOut(null, null, Locale.UK);

    assertThat(mail.html() + mail.text()).doesNotContainIgnoringCase("unsubscribe");
  }

  @Test
  void whatPeopleWroteIsEscaped() {
    var mail =
        MailLayout.render(
            new LayoutModel(
                "A & <B>",
                AccentColour.DEFAULT,
                "<i>",
                "",
                "",
                null,
                List.of("<u>"),
                null,
                Locale.UK));

    assertThat(mail.html()).contains("A &amp; &lt;B&gt;", "&lt;i&gt;", "&lt;u&gt;");
    assertThat(mail.html()).doesNotContain("<B>", "<i>", "<u>");
  }

  @Test
  void theFrameIsSmallAndFetchesNothing() {
    var html = laidOut(BUTTON, "https://acme.example/u/1", Locale.UK).html();

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(12_000);
    assertThat(html).doesNotContain("<script", "<link", "url(", "src=\"http", "data:");
  }

  @Test
  void anotherLanguageFallsBackToEnglishAndKeepsItsDirection() {
    var html = laidOut(BUTTON, "https://acme.example/u/1", Locale.of("fa")).html();

    assertThat(html).contains("lang=\"fa\" dir=\"rtl\"", "Unsubscribe from these reminders");
  }

  @Test
  void arabicHasItsOwnWordsAndRunsFromRightToLeft() {
    var html = laidOut(BUTTON, "https://acme.example/u/1", Locale.of("ar")).html();

    assertThat(html).contains("lang=\"ar\" dir=\"rtl\"", "إيقاف رسائل التذكير هذه");
  }

  @Test
  void textOnTheAccentCanBeRead() {
    assertThat(new AccentColour("#ffe14d").textOn()).isEqualTo("#141a24");
    assertThat(new AccentColour("#123A8C").textOn()).isEqualTo("#ffffff");
    assertThat(new AccentColour("#123a8c").toLineColor()).isEqualTo(new Color(0x123A8C));
    assertThat(new AccentColour("#ffffff").toLineColor().getRed()).isLessThan(0x90);
    assertThatThrownBy(() -> new AccentColour("red;}")).hasMessageContaining("#2f5bea");
    assertThatThrownBy(() -> new Button("x", "javascript:alert(1)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LaidOut laidOut(
      @Nullable Button button, @Nullable String unsubscribe, Locale locale) {
    return MailLayout.render(
        new LayoutModel(
            "Acme Sails",
            AccentColour.DEFAULT,
            "Your quote waits",
            "<p>Hello Bob</p>",
            "Hello Bob",
            button,
            List.of(ADDRESS),
            unsubscribe,
            locale));
  }
}
