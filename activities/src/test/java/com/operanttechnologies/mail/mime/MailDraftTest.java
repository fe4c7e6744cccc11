package com.operanttechnologies.mail.mime;

import static com.operanttechnologies.mail.mime.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDraftTest {
  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\nBcc: eve@evil.example", "\u0000", "\u0007", "\u0085"})
  void crLfAndNulAreRefusedInEveryHeaderValueNameAndAddressNamingTheField(String bad) {
    Map<String, ThrowingCallable> fields =
        Map.ofEntries(
            Map.entry("Subject", () -> aDraft().subject("Quote" + bad).draft()),
            Map.entry(
                "From name", () -> aDraft().from("Ada" + bad, "ada@acme-sails.example").draft()),
            Map.entry(
                "From address", () -> aDraft().from("Ada", "ada@acme-sails.example" + bad).draft()),
            Map.entry("To name", () -> aDraft().to(bad + "Bob", "bob@buyer.example").draft()),
            Map.entry(
                "To address", () -> aDraft().to("Bob", "bob" + bad + "@buyer.example").draft()),
            Map.entry("Cc name", () -> aDraft().cc("Cleo" + bad, "cleo@buyer.example").draft()),
            Map.entry("Cc address", () -> aDraft().cc("Cleo", bad + "cleo@buyer.example").draft()),
            Map.entry("Reply-To address", () -> aDraft().replyTo("a@b.example" + bad).draft()),
            Map.entry("Message-ID", () -> MailThread.begin("<a" + bad + "@b.example>")),
            Map.entry(
                "In-Reply-To", () -> new MailThread(Drafts.ID, "<a@b" + bad + ">", List.of())),
            Map.entry("References", () -> new MailThread(Drafts.ID, null, List.of("<a@b>" + bad))),
            Map.entry(
                "List-Id",
                () -> new MailingList("a.b" + bad, URI.create("https://a.example/u"), null)),
            Map.entry("Content-ID", () -> new InlineImage("a" + bad, Drafts.PNG, "A", 1, 1)),
            Map.entry(
                "Attachment name",
                () -> new Attachment("a" + bad + ".pdf", "application/pdf", new byte[1])),
            Map.entry(
                "Attachment type",
                () -> new Attachment("a.pdf", "application/pdf" + bad, new byte[1])));

    fields.forEach((field, attempt) ->
        assertThatThrownBy(attempt)
            .isInstanceOfSatisfying(
                HeaderInjection.class, refused -> assertThat(refused.field()).isEqualTo(field))
            .hasMessageStartingWith(field + " must not contain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bob",
        "@buyer.example",
        "bob@",
        "bob@@buyer.example",
        "bob@buyer..example",
        ".bob@buyer.example",
        "bob.@buyer.example",
        "bo..b@buyer.example",
        "bob smith@buyer.example",
        "<bob@buyer.example>",
        "bob@buyer.example>",
        "bob@buyer.example,eve@evil.example",
        "bob@-buyer.example",
        "bob@[127.0.0.1]",
        "\"bob\"@buyer.example",
        "bob(comment)@buyer.example",
        "bob@buyer_.example",
        "bob\u202e@buyer.example",
        "bob@straße.example",
        "bob@buyer.example "
      })
  void garbageIsNoAddress(String garbage) {
    assertThatThrownBy(() -> aDraft().to("Bob", garbage).draft())
        .isInstanceOf(InvalidAddress.class)
        .hasMessageStartingWith("To address is not a mail address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bob@buyer.example",
        "b.o+b_1=x@a.b.c.example",
        "böb@buyer.example",
        "боб@почта.example",
        "用户@例子.example",
        "o'brien@buyer.example"
      })
  void realAddressesInEveryScriptAreTaken(String address) {
    assertThatCode(() -> aDraft().to("Bob", address).draft()).doesNotThrowAnyException();
  }

  @Test
  void anAddressWithALongNameIsRefused() {
    assertThatThrownBy(() -> aDraft().to("Bob", "b".repeat(65) + "@buyer.example").draft())
        .isInstanceOf(InvalidAddress.class);
  }

  @Test
  void halfACharacterIsRefusedAndNotReplacedInSilence() {
    assertThatThrownBy(() -> aDraft().subject("Party \ud83c").draft())
        .isInstanceOf(UnsendableMail.class)
        .hasMessage("Subject contains half a character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a@b", "<ab>", "<a@b", "<a b@c>", "<a@b@c>", "<ä@b>"})
  void aMessageIdIsAnIdInAngleBrackets(String id) {
    assertThatThrownBy(() -> MailThread.begin(id)).isInstanceOf(UnsendableMail.class);
  }

  @Test
  void htmlOf102KbAndMoreIsRefused() {
    assertThatCode(() -> html("é".repeat(51_000))).doesNotThrowAnyException();
    assertThatThrownBy(() -> html("é".repeat(51_000) + "!"))
        .isInstanceOf(HtmlTooLarge.class)
        .hasMessageContaining("102001 bytes");
  }

  @Test
  void aTextAlternativeIsAlwaysThere() {
    assertThatThrownBy(() -> new MailBody(" \n", "<p>Hi</p>", List.of()))
        .hasMessage("Text part must not be empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"https://track.example/p.gif\" alt=\"x\" width=\"1\" height=\"1\">",
        "<IMG SRC='data:image/png;base64,AAAA' alt=\"x\" width=\"1\" height=\"1\">",
        "<svg></svg>",
        "<img src=\"cid:missing\" alt=\"x\" width=\"1\" height=\"1\">",
        "<img src=\"cid:chart\" width=\"1\" height=\"1\">",
        "<img src=\"cid:chart\" alt=\"\" width=\"1\" height=\"1\">",
        "<img src=\"cid:chart\" alt=\"x\" height=\"1\">",
        "<img src=\"cid:chart\" alt=\"x\" width=\"1\">"
      })
  void everyImageIsAPngByCidWithWidthHeightAndAlt(String tag) {
    InlineImage chart = new InlineImage("chart", Drafts.PNG, "Visits: 7", 10, 10);

    assertThatThrownBy(() -> new MailBody("Hi", tag, List.of(chart)))
        .isInstanceOf(UnsendableMail.class);
  }

  @Test
  void anInlineImageMustBeAPng() {
    assertThatThrownBy(() -> new InlineImage("chart", "<svg/>".getBytes(), "Visits: 7", 10, 10))
        .hasMessage("Inline image must be a PNG");
  }

  @Test
  void theTagOfAnImageHidesNothingInItsAlt() {
    InlineImage chart = new InlineImage("chart", Drafts.PNG, "7 > 5 \"visits\"", 10, 20);

    assertThat(chart.tag())
        .isEqualTo(
            "<img src=\"cid:chart\" alt=\"7 &gt; 5 &quot;visits&quot;\" width=\"10\" height=\"20\">");
  }

  @Test
  void theUnsubscribeUriIsHttpsExceptOnLoopback() {
    assertThatThrownBy(
            () -> new MailingList("a.b", URI.create("http://acme-sails.example/u/1"), null))
        .isInstanceOf(UnsendableMail.class);
    assertThatThrownBy(
            () -> new MailingList("a.b", URI.create("http://localhost.evil.example/u/1"), null))
        .isInstanceOf(UnsendableMail.class);
    assertThatCode(() -> new MailingList("a.b", URI.create("http://127.0.0.1:8080/u/1"), null))
        .doesNotThrowAnyException();
  }

  private static MailBody html(String html) {
    return new MailBody("Hi", html, List.of());
  }
}
