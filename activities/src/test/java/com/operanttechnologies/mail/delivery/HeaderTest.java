package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer.Received;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithScriptedRelay
class HeaderTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired Links links;
  AcmeRows acme;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
  }

  @Test
  void aFollowUpNamesItsStreamAndTheOneClickWayOut() throws Exception {
    MimeMessage mail = sent(acme.followUp());

    String way = mail.getHeader("List-Unsubscribe", null);
    assertThat(way).startsWith("<https://quotes.example.com/u/").endsWith(">");
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Id", null)).isEqualTo("<follow-ups.operator.example>");
    Link link =
        links.resolve(way.substring(way.indexOf("/u/") + 3, way.length() - 1)).orElseThrow();
    assertThat(link.purpose()).isEqualTo(LinkPurpose.UNSUBSCRIBE);
    assertThat(link.contactId()).isEqualTo(acme.bob);
  }

  @Test
  void essentialMailHasNoWayOut() throws Exception {
    MimeMessage mail = sent(acme.notice());

    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
  }

  @Test
  void aFollowUpStaysInItsThread() throws Exception {
    MimeMessage mail = sent(acme.followUp());

    assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<first@acme-sails.example>");
    assertThat(mail.getHeader("References", null))
        .startsWith("<first@acme-sails.example>")
        .endsWith(mail.getMessageID());
  }

  @Test
  void withoutAProvedDomainItComesFromTheOperatorWithTheSellersName() throws Exception {
    MimeMessage mail = sent(acme.notice());

    assertThat(mail.getHeader("From", null)).contains("Acme Sails", "<mailer@operator.example>");
    assertThat(mail.getMessageID()).endsWith("@operator.example>");
  }

  @Test
  void aProvedDomainIsUsed() throws Exception {
    acme.run("update tenant set sender_domain_proved_at = now(), sender_name = 'Ada of Acme'");

    MimeMessage mail = sent(acme.notice());

    assertThat(mail.getHeader("From", null)).contains("Ada of Acme", "<sales@acme-sails.example>");
  }

  @Test
  void onlyWhatNobodyPressedSendForIsCalledAutomatic() throws Exception {
    paper();

    MimeMessage automatic = sent(acme.notice());
    MimeMessage pressed = sent(acme.quoteMail("bob@buyer.example"));

    assertThat(automatic.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(pressed.getHeader("Auto-Submitted")).isNull();
  }

  @Test
  void answersFindBackByTheAddressTheyGoTo() throws Exception {
    acme.mailboxReadAt("now()");
    UUID id = acme.plan(ledger, acme.followUp());

    MimeMessage mail = delivered(id);

    String address = mail.getReplyTo()[0].toString();
    assertThat(address).contains("sales+").contains("@acme-sails.example");
    String token = address.replaceAll(".*\\+([a-z2-7]+)@.*", "$1");
    assertThat(links.resolve(token).orElseThrow().messageId()).isEqualTo(id);
  }

  @Test
  void theQuoteGoesAlongAndEveryCopyShowsTheSameCustomer() throws Exception {
    paper();
    acme.run("update quote set cc = '{carl@buyer.example}'");

    MimeMessage copy = sent(acme.quoteMail("carl@buyer.example"));

    assertThat(envelope()).isEqualTo("carl@buyer.example");
    assertThat(copy.getHeader("To", null)).contains("bob@buyer.example");
    assertThat(copy.getHeader("Cc", null)).contains("carl@buyer.example");
    BodyPart paper = ((Multipart) copy.getContent()).getBodyPart(1);
    assertThat(paper.getFileName()).isEqualTo("Q-2026-0001.pdf");
    assertThat(paper.getInputStream().readAllBytes()).startsWith("%PDF".getBytes());
  }

  private void paper() {
    acme.run(
        """
        insert into document (tenant_id, version_id, kind, pdf, sha256, pages)
        select :tenant, id, 'quote', '%PDF-1.7'::bytea, 'hash', 1 from quote_version
        """);
  }

  private MimeMessage sent(NewMessage message) throws Exception {
    return delivered(acme.plan(ledger, message));
  }

  private MimeMessage delivered(UUID id) throws Exception {
    deliveries.deliver(acme.tenant, id);
    String messageId = acme.find(ledger, id).messageId();
    MimeMessage mail =
        new MimeMessage(
            Session.getInstance(new Properties()), new ByteArrayInputStream(last().raw()));
    assertThat(mail.getMessageID()).isEqualTo(messageId);
    return mail;
  }

  private static String envelope() {
    return last().to();
  }

  private static Received last() {
    List<Received> mails = ScriptedRelay.SERVER.mails();
    return mails.getLast();
  }
}
