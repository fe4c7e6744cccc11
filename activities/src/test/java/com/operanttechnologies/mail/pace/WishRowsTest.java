package com.operanttechnologies.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.SendingHours.Opening;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class WishRowsTest {
  private static final String PLANNED =
      """
      insert into message (tenant_id, kind, class, state, quote_id, version_id, contact_id,
        recipient, mime_id, due_at)
      select :tenant, 'follow_up', 'follow_up', 'planned', quote_id, id, :bob, 'bob@buyer.example',
        '<' || n || '@' || :tenant || '.example>', now() - interval '1 hour' + n * interval '1 second'
      from quote_version, generate_series(1, :mails) n
      """;

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired WishRows wishes;
  @Autowired Ledger ledger;
  AcmeRows acme;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
  }

  @Test
  void tenThousandAtOnceAreNotComparedEachWithEach() {
    assertThat(planAfter(150)).contains("Hash").doesNotContain("Nested Loop");
  }

  @Test
  void aFewAreLookedUpOneByOne() {
    assertThat(planAfter(3)).contains("Nested Loop");
  }

  @Test
  void theLongestWaitingComeFirst() {
    planAfter(150);

    List<Wish> waiting = tenants.as(acme.tenant, () -> wishes.waiting(Instant.now(), false, 20));

    assertThat(waiting).hasSize(20).extracting(Wish::wantedAt).isSorted();
  }

  @Test
  void theHoursOfItsRecipientDoNotHoldAMailThatAMemberWantsNow() {
    UUID mail = acme.plan(ledger, acme.followUp());
    Opening planned = hours();

    tenants.run(acme.tenant, () -> ledger.hasten(mail, "a member wants it sent now"));

    assertThat(planned).isNotSameAs(Opening.ALWAYS);
    assertThat(hours()).isSameAs(Opening.ALWAYS);
  }

  private Opening hours() {
    Instant soon = Instant.now().plusSeconds(60);
    return tenants.as(acme.tenant, () -> wishes.waiting(soon, false, 1)).getFirst().hours();
  }

  /** How the database finds so many new mails, right after they were asked for. */
  private String planAfter(int mails) {
    return tenants.as(
        acme.tenant,
        () -> {
          tenants.sql(PLANNED).param("bob", acme.bob).param("mails", mails).update();
          wishes.waiting(Instant.now(), false, 20);
          return explained();
        });
  }

  private String explained() {
    return String.join(
        "\n",
        tenants
            .sql("explain " + WishRows.WAITING)
            .param("now", OffsetDateTime.now())
            .param("patience", 120)
            .param("anew", false)
            .param("most", 20)
            .param("several", false)
            .param("relay", true)
            .query(String.class)
            .list());
  }
}
