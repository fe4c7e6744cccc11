package com.operanttechnologies.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.MailboxInput.Account;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.Mailboxes.Finding;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.smtp.Fault;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.mail.smtp.Step;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithOwnMailboxes
class MailboxEntryTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
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

  private List<Finding> test(Account smtp) {
    return mailboxes.test(acme.tenant, null, OwnMailboxes.sending(ada, smtp));
  }

  private TenantMailbox add(MailboxInput input) {
    return as(() -> mailboxes.add(input));
  }

  private <T> T as(Supplier<T> work) {
    return tenants.as(acme.tenant, work);
  }

  private void run(Runnable work) {
    tenants.run(acme.tenant, work);
  }
}
