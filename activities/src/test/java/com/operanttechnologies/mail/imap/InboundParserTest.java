package com.operanttechnologies.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.mime.Attachment;
import com.operanttechnologies.mail.mime.Drafts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundParserTest {
  private final InboundParser parser = new InboundParser();

  @Test
  void ourOwnMailIsUnderstood() {
    byte[] raw =
        Drafts.aDraft()
            .subject("Grüße")
            .attached(new Attachment("a.txt", "text/plain", "no".getBytes()))
            .bytes();

    InboundMail mail = parser.parse(7, raw);

    assertThat(mail.uid()).isEqualTo(7);
    assertThat(mail.messageId()).isEqualTo(Drafts.ID);
    assertThat(mail.subject()).isEqualTo("Grüße");
    assertThat(mail.from()).isEqualTo("ada@acme-sails.example");
    assertThat(mail.date()).isEqualTo(Instant.parse("2026-03-02T09:05:07Z"));
    assertThat(mail.text().strip()).isEqualTo("Hello Bob,\n\nhere is your quote.");
    assertThat(mail.complete()).isTrue();
  }

  @Test
  void theSignsOfAnAutoReplyAreRead() {
    InboundMail mail =
        parse(
            "From: bob@buyer.example\nAuto-Submitted: Auto-Replied (vacation)\nX-Autoreply: YES\nPrecedence: bulk\nReturn-Path: <>\n\nAway\n");

    assertThat(mail.signs())
        .isEqualTo(
            new MailSigns(
                "auto-replied (vacation)", "yes", "bulk", "", "text/plain", null, Map.of()));
    assertThat(mail.signs().fromMachine()).isTrue();
  }

  @Test
  void htmlAloneBecomesText() {
    InboundMail mail =
        parse(
            """
            Content-Type: text/html; charset=utf-8

            <html><head><style>p { color: red }</style></head><body><p>Dear&nbsp;Ada,</p><div>yes &amp; &#x2713;<br>thanks</div>
            <script>alert(1)</script><blockquote><p>Your quote</p></blockquote></body></html>
            """);

    assertThat(mail.text()).isEqualTo("Dear Ada,\n\nyes & ✓\nthanks\n\n> Your quote");
    assertThat(mail.newText()).isEqualTo("Dear Ada,\n\nyes & ✓\nthanks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, 2 Mar 2026 at 10:05, Ada <ada@acme-sails.example> wrote:\n> Hello",
        "On Mon, 2 Mar 2026 at 10:05, Ada of Acme Sails\n<ada@acme-sails.example> wrote:\n> Hello",
        "Am 02.03.26 um 10:05 schrieb Ada:\n> Hello",
        "Le lun. 2 mars 2026 à 10:05, Ada a écrit :\n> Hello",
        "-----Original Message-----\nFrom: Ada\nHello",
        "From: Ada <ada@acme-sails.example>\nSent: Monday\nHello",
        "________________________________\nFrom: Ada\nHello",
        "> Hello\n> Bob"
      })
  void whatIsQuotedIsNotNew(String quoted) {
    assertThat(parse("Subject: Re\n\nYes, please.\n\n" + quoted + "\n").newText())
        .isEqualTo("Yes, please.");
  }

  @Test
  void anAnswerBetweenQuotesIsNew() {
    assertThat(parse("Subject: Re\n\n> Shall we?\nYes.\n> When?\nMonday.\n").newText())
        .isEqualTo("Yes.\nMonday.");
  }

  @Test
  void unknownCharsetsAndEncodingsStillGiveText() {
    assertThat(parse("Content-Type: text/plain; charset=klingon\n\nHi Ada").text())
        .isEqualTo("Hi Ada");
    assertThat(parse("Content-Transfer-Encoding: rot13\n\nHi Ada").text()).isEqualTo("Hi Ada");
    assertThat(parse("Content-Type: ;;;=\n\nHi Ada").text()).isEqualTo("Hi Ada");
    assertThat(
            parser
                .parse(1, "Subject: x\n\nGr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1))
                .text())
        .isEqualTo("Grüße");
  }

  @Test
  void brokenBase64GivesWhatCouldBeRead() {
    String mail =
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8gQWRh\n****";

    assertThat(parse(mail).text()).startsWith("Hello Ada");
  }

  @Test
  void nestingDeeperThan20IsCut() {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append("\n");
    }

    InboundMail parsed = parse(mail + "\nburied");

    assertThat(parsed.complete()).isFalse();
    assertThat(parsed.text()).isEmpty();
  }

  @Test
  void moreThan200PartsAreCut() {
    String mail =
        "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(100_000) + "--b--\n";

    InboundMail parsed = parse(mail);

    assertThat(parsed.complete()).isFalse();
    assertThat(parsed.text().chars().filter(c -> c == 'x').count()).isEqualTo(199);
  }

  @Test
  void textIsBoundedTo256K() {
    InboundMail parsed = parse("Subject: long\n\n" + "word ".repeat(1_000_000));

    assertThat(parsed.text()).hasSize(256 * 1024);
    assertThat(parsed.complete()).isFalse();
  }

  @Test
  void aMailOfWhichOnlyTheBeginningIsThereSaysSo() {
    assertThat(parser.parse(1, "Subject: big\n\nHi".getBytes(), 30_000_000L).complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\r\n\r\n",
        "no header at all",
        ":\n:\n\n",
        "From: <<<>>>@@,,,((((\nTo: \"\nDate: yesterday\n\n",
        "Subject: =?utf-8?B?////?= =?x?Q?=ZZ?= =?utf-8?Q?\n\n",
        "Content-Type: multipart/mixed\n\n--\n--\n",
        "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n",
        "Content-Type: multipart/mixed; boundary=b\n\n--b--\n--b\n",
        "Content-Type: multipart/mixed; boundary=b\n\n--b",
        "References: <><<a@b>> <c@d\n\n",
        "Content-Type: text/html\n\n<p <!-- & &; &#; &#x; &#99999999999; <",
        "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#"
      })
  void nonsenseIsReadWithoutComplaint(String nonsense) {
    assertThat(parse(nonsense).signs()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "&",
        "&#",
        "> ",
        "\n",
        "<blockquote>",
        "<!--",
        "=?utf-8?Q?a?= ",
        "((",
        "<a@",
        "On a wrote"
      })
  void repeatedNonsenseDoesNotTakeForever(String piece) {
    String much = piece.repeat(250_000 / piece.length());

    assertThat(parse("Content-Type: text/html\n\n" + much).uid()).isEqualTo(1);
    assertThat(parse("Subject: x\n\n" + much).uid()).isEqualTo(1);
    assertThat(
            parse(
                    "Subject: "
                        + much.replace("\n", " ")
                        + "\nFrom: "
                        + much.replace("\n", " ")
                        + "\nReferences: "
                        + much.replace("\n", " ")
                        + "\n\n")
                .uid())
        .isEqualTo(1);
  }

  @Test
  void damagedMailsNeverThrow() {
    byte[] raw =
        Drafts.aDraft()
            .list(Drafts.followUps())
            .attached(new Attachment("Q.pdf", "application/pdf", new byte[500]))
            .bytes();
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = raw.clone();
      for (int j = 0; j < 20; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }

      assertThat(parser.parse(i, damaged).uid()).isEqualTo(i);
    }
  }

  private InboundMail parse(String raw) {
    return parser.parse(1, raw.getBytes(StandardCharsets.UTF_8));
  }
}
