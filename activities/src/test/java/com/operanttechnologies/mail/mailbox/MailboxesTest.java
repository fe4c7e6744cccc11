package com.operanttechnologies.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.MailboxInput.Account;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.delivery.ScriptedRelay;
import com.operanttechnologies.mail.smtp.Fault;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.mail.smtp.Step;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithOwnMailboxes
class MailboxesTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired Mailboxes mailboxes;
  final ScriptedSmtpServer own = ScriptedSmtpServer.plain();
  AcmeRows acme;
  UUID ada;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
    ada = OwnMailboxes.ada(acme);
  }

  @AfterEach
  void close() throws Exception {
    own.close();
  }

  @Test
  void aQuotesMailLeavesFromItsOwnersMailbox() {
    TenantMailbox mailbox = add(OwnMailboxes.sending(ada, OwnMailboxes.account(own.port())));

    UUID mail = delivered(acme.plan(ledger, acme.bobsNotice()));

    assertThat(own.mails()).hasSize(1);
    assertThat(raw()).contains("From: \"Ada at Acme\" <ada@acme-sails.example>");
    assertThat(own.commands()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
    assertThat(acme.id("select mailbox_id from message where id = '" + mail + "'"))
        .isEqualTo(mailbox.id());
  }

  @Test
  void whatIsNobodysInParticularLeavesFromTheDefault() {
    int before = ScriptedRelay.SERVER.mails().size();
    add(OwnMailboxes.sending(ada, OwnMailboxes.account(own.port())));

    delivered(acme.plan(ledger, acme.notice()));
    TenantMailbox mailbox = as(() -> mailboxes.ofQuote(acme.quote).orElseThrow());
    run(() -> mailboxes.makeDefault(mailbox.id()));
    delivered(acme.plan(ledger, acme.notice()));

    assertThat(ScriptedRelay.SERVER.mails()).hasSize(before + 1);
    assertThat(own.mails()).hasSize(1);
  }

  @Test
  void aRemovedMailboxEndsItsUseAtOnceAndForgetsItsPassword() {
    int before = ScriptedRelay.SERVER.mails().size();
    TenantMailbox mailbox = add(OwnMailboxes.sending(ada, OwnMailboxes.account(own.port())));
    delivered(acme.plan(ledger, acme.bobsNotice()));

    run(() -> mailboxes.remove(mailbox.id()));
    delivered(acme.plan(ledger, acme.bobsNotice()));

    assertThat(own.mails()).hasSize(1);
    assertThat(ScriptedRelay.SERVER.mails()).hasSize(before + 1);
    assertThat(acme.count("select count(*) from secret where purpose = 'mailbox'")).isZero();
  }

  @Test
  void aMailThatIsAlreadyClaimedDoesNotLeaveByAMailboxThatIsRemovedMeanwhile() {
    TenantMailbox mailbox = add(OwnMailboxes.sending(ada, OwnMailboxes.account(own.port())));
    UUID mail = acme.plan(ledger, acme.bobsNotice());
    own.onceOn(Step.RCPT, new Fault.Run(() -> run(() -> mailboxes.remove(mailbox.id()))));

    deliveries.deliver(acme.tenant, mail);
    MessageState afterRemoval = row(mail).state();
    deliveries.deliver(acme.tenant, mail);

    assertThat(own.mails()).isEmpty();
    assertThat(afterRemoval).isEqualTo(MessageState.PLANNED);
    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void aPausedMailboxLetsItsMailsWaitAndSaysSo() {
    TenantMailbox mailbox = add(OwnMailboxes.sending(ada, OwnMailboxes.account(own.port())));
    UUID mail = acme.plan(ledger, acme.bobsNotice());
    run(() -> mailboxes.pause(mailbox.id()));
    deliveries.deliver(acme.tenant, mail);
    Message waiting = row(mail);

    run(() -> mailboxes.resume(mailbox.id()));
    delivered(mail);

    assertThat(waiting.state()).isEqualTo(MessageState.PLANNED);
    assertThat(waiting.reason()).isEqualTo("the mailbox is paused");
  }

  @Test
  void aRefusedLoginShowsOnTheMailboxAndTheMailWaitsAndSaysWhy() {
    TenantMailbox mailbox = add(OwnMailboxes.sending(ada, OwnMailboxes.account(own.port())));
    own.onceOn(Step.AUTH, Fault.reply("535 5.7.8 canary"));
    UUID mail = acme.plan(ledger, acme.bobsNotice());
    deliveries.deliver(acme.tenant, mail);
    Message waiting = row(mail);
    TenantMailbox.Health bad = health(mailbox);

    acme.becomesDue(mail);
    delivered(mail);

    assertThat(waiting.state()).isEqualTo(MessageState.PLANNED);
    assertThat(waiting.reason())
        .isEqualTo("it could not be handed over: the server refused the login");
    assertThat(bad.sendError()).isEqualTo("the server refused the login");
    assertThat(health(mailbox).sendError()).isNull();
    assertThat(health(mailbox).sentAt()).isNotNull();
  }

  @Test
  void answersAndBouncesCarryTheTokenAsTheMailboxSays() throws Exception {
    Account smtp = OwnMailboxes.account(own.port());
    Account imap = new Account("127.0.0.1", 1, "none", "ada", "x");
    TenantMailbox mailbox =
        add(OwnMailboxes.answering("catch_all", "reply.acme-sails.example", smtp, imap));
    run(() -> mailboxes.makeDefault(mailbox.id()));
    delivered(acme.plan(ledger, acme.bobsNotice()));
    String caught = own.mails().getFirst().from();
    run(() -> mailboxes.edit(mailbox.id(), OwnMailboxes.answering("plus", null, smtp, imap)));
    delivered(acme.plan(ledger, acme.bobsNotice()));

    assertThat(caught).matches("reply\\+[a-z2-7]{32}@reply\\.acme-sails\\.example");
    assertThat(own.mails().getLast().from()).matches("ada\\+[a-z2-7]{32}@acme-sails\\.example");
    assertThat(raw().replaceAll("\\r\\n[ \\t]+", " "))
        .containsPattern("Reply-To: \"Ada at Acme\" <ada\\+[a-z2-7]{32}@acme-sails\\.example>");
  }

  @Test
  void anUnreadInboxHoldsTheMailsOfItsOwnMailboxOnly() {
    TenantMailbox mailbox =
        add(
            OwnMailboxes.both(
                ada,
                OwnMailboxes.account(own.port()),
                new Account("127.0.0.1", 1, "none", "ada", "x"),
                false));
    UUID mail = acme.plan(ledger, acme.followUp());
    deliveries.deliver(acme.tenant, mail);
    Message waiting = row(mail);

    acme.run("update quote set owner_id = null");
    acme.becomesDue(mail);
    delivered(mail);

    assertThat(waiting.reason()).isEqualTo("inbox not read yet");
    assertThat(health(mailbox).readToEndAt()).isNull();
  }

  private TenantMailbox add(MailboxInput input) {
    return as(() -> mailboxes.add(input));
  }

  private TenantMailbox.Health health(TenantMailbox mailbox) {
    return as(() -> mailboxes.find(mailbox.id()).orElseThrow().health());
  }

  private UUID delivered(UUID mail) {
    deliveries.deliver(acme.tenant, mail);
    assertThat(row(mail).state()).as(row(mail).reason()).isEqualTo(MessageState.ACCEPTED);
    return mail;
  }

  private Message row(UUID mail) {
    return acme.find(ledger, mail);
  }

  private String raw() {
    return new String(own.mails().getLast().raw(), StandardCharsets.UTF_8);
  }

  private <T> T as(Supplier<T> work) {
    return tenants.as(acme.tenant, work);
  }

  private void run(Runnable work) {
    tenants.run(acme.tenant, work);
  }
}
