package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithScriptedRelay
class StopRulesTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired Tokens tokens;
  AcmeRows acme;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update quote_version set state = 'accepted'                        | CANCELLED | accepted",
        "update quote_version set state = 'declined'                        | CANCELLED | declined",
        "update quote_version set state = 'withdrawn'                       | CANCELLED | withdrawn",
        "update quote_version set expires_at = now() - interval '1 second'  | CANCELLED | expired",
        "update enrollment set state = 'stopped', reason = 'by_member'      | CANCELLED | by_member",
        "update enrollment set state = 'finished'                           | CANCELLED | finished",
        "update enrollment set state = 'paused'                             | PLANNED   | paused",
        "update contact set basis = 'none'         | CANCELLED | no basis for contact is recorded",
        "update tenant set postal_address = null   | HELD | the sender's postal address is missing in the settings"
      })
  void aFollowUpStops(String change, MessageState state, String reason) {
    UUID mail = acme.plan(ledger, acme.followUp());
    acme.run(change);

    deliveries.deliver(acme.tenant, mail);

    assertThat(row(mail).state()).isEqualTo(state);
    assertThat(row(mail).reason()).isEqualTo(reason);
  }

  @Test
  void aSuppressedAddressGetsNoFollowUp() {
    UUID mail = acme.plan(ledger, acme.followUp());
    suppressBob();

    deliveries.deliver(acme.tenant, mail);

    assertThat(row(mail).state()).isEqualTo(MessageState.CANCELLED);
    assertThat(row(mail).reason()).isEqualTo("unsubscribed");
  }

  @Test
  void essentialMailIsNotAffectedByUnsubscribing() {
    UUID mail = acme.plan(ledger, acme.notice());
    suppressBob();

    deliveries.deliver(acme.tenant, mail);

    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void nobodyIsUrgedWhileTheInboxIsUnread() {
    UUID mail = acme.plan(ledger, acme.followUp());
    acme.mailboxReadAt("now() - interval '16 minutes'");

    Delivery delivery = deliveries.deliver(acme.tenant, mail);

    assertThat(row(mail).state()).isEqualTo(MessageState.PLANNED);
    assertThat(row(mail).reason()).startsWith("inbox not readable since ");
    assertThat(delivery.comeBackAt()).isNotNull();
  }

  @Test
  void aFreshlyReadInboxHoldsNothingBack() {
    UUID mail = acme.plan(ledger, acme.followUp());
    acme.mailboxReadAt("now()");

    deliveries.deliver(acme.tenant, mail);

    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void anAnswerStopsTheFollowUp() {
    UUID mail = acme.plan(ledger, acme.followUp());
    acme.mailboxReadAt("now()");
    acme.run(
        """
        insert into inbound (tenant_id, mailbox_id, uid, mime_id, kind, quote_id)
        select :tenant, mailbox.id, 1, '<a@buyer.example>', 'reply', quote.id from quote, mailbox
        """);

    deliveries.deliver(acme.tenant, mail);

    assertThat(row(mail).reason()).isEqualTo("replied");
  }

  @ParameterizedTest
  @CsvSource({"approved, CANCELLED", "withdrawn, CANCELLED"})
  void aQuoteMailWhoseSendingWasTakenBackNeverLeaves(String version, MessageState state) {
    UUID mail = acme.plan(ledger, acme.quoteMail("bob@buyer.example"));
    acme.run("update quote_version set state = '" + version + "'");

    deliveries.deliver(acme.tenant, mail);

    assertThat(row(mail).state()).isEqualTo(state);
    assertThat(row(mail).reason()).isEqualTo("the quote is " + version);
  }

  private void suppressBob() {
    tenants.run(
        acme.tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into suppression (tenant_id, email_hash, reason)
                    values (:tenant, :hash, 'unsubscribed')
                    """)
                .param("hash", tokens.emailHash("Bob@Buyer.example"))
                .update());
  }

  private Message row(UUID mail) {
    return acme.find(ledger, mail);
  }
}
