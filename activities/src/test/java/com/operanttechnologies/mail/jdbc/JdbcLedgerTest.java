package com.operanttechnologies.mail.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvents;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.delivery.WithScriptedRelay;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithScriptedRelay
class JdbcLedgerTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired MailEvents events;
  AcmeRows acme;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
  }

  @Test
  void aPlannedMailIsReadBackAsItWasPlanned() {
    NewMessage planned = acme.followUp();

    Message found = acme.find(ledger, acme.plan(ledger, planned));

    assertThat(found.state()).isEqualTo(MessageState.PLANNED);
    assertThat(found.about()).isEqualTo(planned.about());
    assertThat(found.thread()).isEqualTo(planned.thread());
    assertThat(found.recipient()).isEqualTo("bob@buyer.example");
    assertThat(found.messageId()).matches("<[0-9a-f-]{36}@operator.example>");
  }

  @Test
  void theSameStepPlannedTwiceIsOneMail() {
    UUID first = acme.plan(ledger, acme.followUp());

    UUID second = acme.plan(ledger, acme.followUp());

    assertThat(second).isEqualTo(first);
  }

  @Test
  void whatAMailSaysIsReadableThroughTheLedgerOnly() {
    UUID mail = acme.plan(ledger, acme.notice());

    Letter letter = tenants.as(acme.tenant, () -> ledger.letter(mail).orElseThrow());
    byte[] stored =
        tenants.as(
            acme.tenant,
            () ->
                tenants
                    .sql("select body from message")
                    .query((row, _) -> row.getBytes("body"))
                    .single());

    assertThat(letter.html()).isEqualTo(AcmeRows.LETTER.html());
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  void essentialMailHasAProcessOfItsOwnAndFollowUpsHaveNone() {
    UUID notice = acme.plan(ledger, acme.notice());
    UUID followUp = acme.plan(ledger, acme.followUp());

    assertThat(processes(notice)).isEqualTo(2);
    assertThat(processes(followUp)).isZero();
  }

  @Test
  void endingTheFollowUpsOfAQuoteLeavesEssentialMailAlone() {
    UUID followUp = acme.plan(ledger, acme.followUp());
    UUID quoteMail = acme.plan(ledger, acme.quoteMail("bob@buyer.example"));

    int ended = tenants.as(acme.tenant, () -> ledger.cancelFollowUps(acme.quote, "accepted"));

    assertThat(ended).isEqualTo(1);
    assertThat(acme.find(ledger, followUp).state()).isEqualTo(MessageState.CANCELLED);
    assertThat(acme.find(ledger, followUp).reason()).isEqualTo("accepted");
    assertThat(acme.find(ledger, quoteMail).state()).isEqualTo(MessageState.PLANNED);
  }

  @Test
  void aMailThatIsLeavingCannotBeCancelled() {
    UUID mail = acme.plan(ledger, acme.notice());
    acme.run("update message set state = 'in_data'");

    boolean cancelled = tenants.as(acme.tenant, () -> ledger.cancel(mail, "by hand"));

    assertThat(cancelled).isFalse();
    assertThat(acme.find(ledger, mail).state()).isEqualTo(MessageState.IN_DATA);
  }

  @Test
  void aCancelledMailHasNothingLeftToDo() {
    UUID mail = acme.plan(ledger, acme.notice());

    boolean cancelled = tenants.as(acme.tenant, () -> ledger.cancel(mail, "by hand"));

    assertThat(cancelled).isTrue();
    assertThat(dueRows(mail)).isZero();
  }

  @Test
  void holdingIsToldAndReleasingPlansAnew() {
    UUID mail = acme.plan(ledger, acme.notice());

    tenants.run(acme.tenant, () -> ledger.hold(mail, "look at it"));
    MessageState held = acme.find(ledger, mail).state();
    tenants.run(acme.tenant, () -> ledger.release(mail));

    assertThat(held).isEqualTo(MessageState.HELD);
    assertThat(events.of(mail)).singleElement().isInstanceOf(MailEvent.Held.class);
    assertThat(acme.find(ledger, mail).state()).isEqualTo(MessageState.PLANNED);
    assertThat(dueRows(mail)).isEqualTo(1);
  }

  @Test
  void aRecipientThatIsNoAddressIsRefused() {
    NewMessage notice = acme.notice();
    NewMessage injected =
        new NewMessage(
            notice.kind(),
            notice.mailClass(),
            "bob@buyer.example\r\nBcc: eve@example.com",
            null,
            notice.letter(),
            notice.about(),
            List.of(),
            notice.dueAt(),
            false);

    assertThatThrownBy(() -> acme.plan(ledger, injected)).isInstanceOf(UnsendableMail.class);
  }

  private long processes(UUID mail) {
    return dueRows(mail)
        + routing
            .sql("select count(*) from outbox where kind = 'message' and subject_id = :mail")
            .param("mail", mail)
            .query(Long.class)
            .single();
  }

  private long dueRows(UUID mail) {
    return routing
        .sql("select count(*) from due where kind = 'message' and subject_id = :mail")
        .param("mail", mail)
        .query(Long.class)
        .single();
  }
}
