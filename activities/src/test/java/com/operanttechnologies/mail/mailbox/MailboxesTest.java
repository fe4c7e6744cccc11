package com.operanttechnologies.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.MailboxInput.Account;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.Mailboxes.Finding;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.delivery.ScriptedRelay;
import com.operanttechnologies.mail.smtp.Fault;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.mail.smtp.Step;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    acme.becomesDue(mail);
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
  void aTestNamesTheStepThatFailedAndRepeatsNothingOfTheServers() {
    own.on(Step.AUTH, Fault.reply("535 5.7.8 canary"));

    List<Finding> refused = test(OwnMailboxes.account(own.port()));
    own.on(Step.BANNER, Fault.reply("554 canary"));
    List<Finding> rude = test(OwnMailboxes.account(own.port()));
    List<Finding> inside = test(new Account("10.0.0.1", 587, "starttls", "ada", "x"));

    assertThat(refused)
        .containsExactly(new Finding("Sending: log in", "the server refused the login"));
    assertThat(rude)
        .containsExactly(
            new Finding("Sending: connect", "the server did not greet as a mail server does"));
    assertThat(inside)
        .containsExactly(
            new Finding("Sending: connect", "this host leads to an address that is not allowed"));
  }

  @Test
  void aGoodTestLogsInForReal() throws Exception {
    try (ImapAccount imap = new ImapAccount()) {
      TenantMailbox mailbox =
          add(
              OwnMailboxes.both(
                  ada, OwnMailboxes.account(own.port()), OwnMailboxes.account(imap.port()), false));

      List<Finding> findings = mailboxes.test(acme.tenant, mailbox.id());

      assertThat(findings).allMatch(Finding::good);
      assertThat(findings)
          .extracting(Finding::step)
          .containsExactly(
              "Sending: log in to 127.0.0.1",
              "Receiving: log in to 127.0.0.1",
              "Receiving: open INBOX",
              "Receiving: open Sent");
    }
  }

  @Test
  void aKeptPasswordIsNotHandedToAnotherHost() {
    TenantMailbox mailbox = add(OwnMailboxes.sending(ada, OwnMailboxes.account(own.port())));
    Account same = new Account("127.0.0.1", own.port(), "none", "ada", null);
    Account elsewhere = new Account("mail.example.com", 587, "starttls", "ada", null);

    TenantMailbox kept = as(() -> mailboxes.edit(mailbox.id(), OwnMailboxes.sending(ada, same)));
    TenantMailbox moved =
        as(() -> mailboxes.edit(mailbox.id(), OwnMailboxes.sending(ada, elsewhere)));

    assertThat(kept.smtp().secret()).isNotNull().isEqualTo(mailbox.smtp().secret());
    assertThat(moved.smtp().secret()).isNull();
    assertThat(acme.count("select count(*) from secret where purpose = 'mailbox'")).isZero();
  }

  @Test
  void passwordsAreKeptSealed() {
    add(OwnMailboxes.sending(ada, OwnMailboxes.account(own.port())));

    assertThat(acme.text("select encode(sealed, 'escape') from secret where purpose = 'mailbox'"))
        .doesNotContain(OwnMailboxes.PASSWORD);
  }

  @Test
  void anUnencryptedWayIsRefusedUnlessTheOperatorNamesTheHost() {
    Account open = new Account("mail.example.com", 25, "none", "ada", "x");

    assertThatThrownBy(() -> add(OwnMailboxes.sending(ada, open)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.byField()).containsKey("smtp.tls"));
  }

  @Test
  void anAddressOfAnUnprovedDomainNeedsAServerOfItsOwn() {
    assertThatThrownBy(() -> add(OwnMailboxes.sending(ada, null)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.byField()).containsKey("address"));
  }

  @Test
  void theBuiltInMailboxStays() {
    TenantMailbox builtIn = as(() -> mailboxes.all().getFirst());

    assertThat(builtIn.builtIn()).isTrue();
    assertThatThrownBy(() -> run(() -> mailboxes.remove(builtIn.id())))
        .isInstanceOf(Conflict.class);
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

  private List<Finding> test(Account smtp) {
    return mailboxes.test(acme.tenant, null, OwnMailboxes.sending(ada, smtp));
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
