package com.operanttechnologies.mail.mime;

import static com.operanttechnologies.mail.mime.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeComposerTest {
  private static final InlineImage CHART =
      new InlineImage("visits@acme", Drafts.PNG, "Visits: 1,204", 320, 80);

  @Test
  void anAcceptedMessageHasDateFromToSubjectAndVersion() throws Exception {
    MimeMessage mail =
        parsed(aDraft().cc("Cleo", "cleo@buyer.example").replyTo("reply+tok@acme-sails.example"));

    assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-03-02T09:05:07Z"));
    assertThat(mail.getHeader("Date", null)).isEqualTo("Mon, 2 Mar 2026 09:05:07 +0000");
    assertThat(mail.getFrom())
        .containsExactly(new InternetAddress("ada@acme-sails.example", "Ada of Acme Sails"));
    assertThat(mail.getRecipients(RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly("Bob <bob@buyer.example>");
    assertThat(mail.getRecipients(RecipientType.CC))
        .extracting(Object::toString)
        .containsExactly("Cleo <cleo@buyer.example>");
    assertThat(mail.getReplyTo())
        .extracting(Object::toString)
        .containsExactly("reply+tok@acme-sails.example");
    assertThat(mail.getHeader("MIME-Version", null)).isEqualTo("1.0");
  }

  @Test
  void messageIdIsKeptExactlyAsGivenOnEveryComposing() throws Exception {
    byte[] first = aDraft().bytes();
    byte[] second = aDraft().bytes();

    assertThat(parsed(first).getMessageID()).isEqualTo(Drafts.ID);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void richMailIsTheSameOnEveryComposingToo() throws Exception {
    Drafts rich =
        aDraft()
            .body(withChart())
            .attached(new Attachment("Q.pdf", "application/pdf", new byte[9]));

    assertThat(rich.bytes()).isEqualTo(rich.bytes());
  }

  @Test
  void followUpsCarryInReplyToAndReferences() throws Exception {
    MailThread second = MailThread.begin("<a@acme-sails.example>").next("<b@acme-sails.example>");
    MailThread third = second.next("<c@acme-sails.example>");

    MimeMessage mail = parsed(aDraft().thread(third));

    assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<b@acme-sails.example>");
    assertThat(mail.getHeader("References", null).split("\\s+"))
        .containsExactly(
            "<a@acme-sails.example>", "<b@acme-sails.example>", "<c@acme-sails.example>");
  }

  @Test
  void ourOwnIdStandsInReferencesBecauseSomeRelaysRewriteMessageId() throws Exception {
    assertThat(parsed(aDraft()).getHeader("References", null)).isEqualTo(Drafts.ID);
  }

  @Test
  void exactlyOneListUnsubscribeAndOneClickPostAndListIdOnNonEssentialMail() throws Exception {
    MimeMessage mail = parsed(aDraft().list(Drafts.followUps()));

    assertThat(mail.getHeader("List-Unsubscribe")).hasSize(1);
    assertThat(mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s+", ""))
        .isEqualTo(
            "<https://quotes.acme-sails.example/u/dG9rZW4>,<mailto:unsubscribe@acme-sails.example>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Id")).containsExactly("<follow-ups.acme-sails.example>");
  }

  @Test
  void essentialMailHasNoListHeaders() throws Exception {
    assertThat(text(aDraft().bytes())).doesNotContain("List-");
  }

  @Test
  void autoSubmittedMarksWhatNoPersonSent() throws Exception {
    assertThat(parsed(aDraft().autoSubmitted()).getHeader("Auto-Submitted"))
        .containsExactly("auto-generated");
    assertThat(parsed(aDraft()).getHeader("Auto-Submitted")).isNull();
  }

  @Test
  void encodedWordsCarryEveryScriptInNamesAndSubject() throws Exception {
    String subject = "Ihr Angebot für 50 × Großsegel – предложение 見積もり 🎉 ".repeat(4).strip();
    MimeMessage mail =
        parsed(
            aDraft()
                .subject(subject)
                .from("Åsa Ängström", "ada@acme-sails.example")
                .to("Боб, \"B\"", "bob@buyer.example"));

    assertThat(mail.getSubject()).isEqualTo(subject);
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Åsa Ängström");
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
        .isEqualTo("Боб, \"B\"");
  }

  @Test
  void namesWithCommasAndQuotesStayOneName() throws Exception {
    MimeMessage mail =
        parsed(aDraft().to("Buyer, Bob \"the\" \\ <b@evil.example>", "bob@buyer.example"));

    assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress())
        .isEqualTo("bob@buyer.example");
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
        .isEqualTo("Buyer, Bob \"the\" \\ <b@evil.example>");
  }

  @Test
  void asciiThatLooksEncodedIsShownAsTyped() throws Exception {
    assertThat(parsed(aDraft().subject("=?UTF-8?Q?Boo?= said Bob")).getSubject())
        .isEqualTo("=?UTF-8?Q?Boo?= said Bob");
  }

  @Test
  void utf8AddressesStandInTheHeaderAsUtf8AndDomainsInAscii() throws Exception {
    String text = text(aDraft().to("", "böb@käufer.example").bytes());

    assertThat(text).contains("To: böb@xn--kufer-gra.example\r\n");
  }

  @Test
  void noLineIsOver998OctetsAndAllEndInCrLf() throws Exception {
    String word = "x".repeat(480);
    byte[] bytes =
        aDraft()
            .subject(word)
            .from(word, "ada@acme-sails.example")
            .body(
                new MailBody(
                    word.repeat(20) + "\nlone\rreturn",
                    "<p>" + word.repeat(20) + "</p>",
                    List.of()))
            .attached(
                new Attachment(
                    "Angebot – " + "y".repeat(180) + ".pdf", "application/pdf", new byte[5_000]))
            .bytes();

    List<String> lines = Arrays.asList(text(bytes).split("\r\n"));
    assertThat(lines).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 998);
    assertThat(lines).noneMatch(line -> line.contains("\r") || line.contains("\n"));
    assertThat(parsed(bytes).getSubject()).isEqualTo(word);
  }

  @Test
  void textPartsAreQuotedPrintableSoThatNoRelayHasToReencodeThem() throws Exception {
    MimeMessage mail = parsed(aDraft().body(MailBody.text("Grüße.\nFrom here\n.\n")));

    assertThat(mail.getEncoding()).isEqualTo("quoted-printable");
    assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mail.getContent()).isEqualTo("Grüße.\r\nFrom here\r\n.\r\n");
    assertThat(aDraft().body(MailBody.text("Grüße")).bytes()).doesNotContain((byte) 0xc3);
  }

  @Test
  void aTextAlternativeStandsBeforeTheHtml() throws Exception {
    Multipart alternative =
        (Multipart) parsed(aDraft().body(new MailBody("Hi", "<p>Hi</p>", List.of()))).getContent();

    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html");
  }

  @Test
  void imagesAndFilesAreNestedAsClientsExpect() throws Exception {
    Drafts draft =
        aDraft()
            .body(withChart())
            .attached(new Attachment("Angebot für Bob.pdf", "application/pdf", new byte[] {1, 2}));

    Multipart mixed = (Multipart) parsed(draft).getContent();
    Multipart related = (Multipart) mixed.getBodyPart(0).getContent();
    BodyPart image = related.getBodyPart(1);
    BodyPart file = mixed.getBodyPart(1);

    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    assertThat(related.getContentType())
        .startsWith("multipart/related")
        .contains("type=\"multipart/alternative\"");
    assertThat(((Multipart) related.getBodyPart(0).getContent()).getContentType())
        .startsWith("multipart/alternative");
    assertThat(image.getHeader("Content-ID")).containsExactly("<visits@acme>");
    assertThat(image.getInputStream().readAllBytes()).isEqualTo(Drafts.PNG);
    assertThat(file.getFileName()).isEqualTo("Angebot für Bob.pdf");
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(new byte[] {1, 2});
  }

  private static MailBody withChart() {
    return new MailBody("Visits: 1,204", "<p>Visits: 1,204</p>" + CHART.tag(), List.of(CHART));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static MimeMessage parsed(Drafts draft) throws Exception {
    return parsed(draft.bytes());
  }

  private static MimeMessage parsed(byte[] bytes) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
