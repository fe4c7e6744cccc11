package com.operanttechnologies.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Gmail, Yahoo, Outlook.com bulk rules: complaint rate watched (0.1 % warning, 0.3 % stop). */
@WithoutProcesses
class ComplaintWatchTest {
  private static final String ALL_FROM_ADA =
      "update message set mailbox_id = (select id from mailbox where address like 'ada@%')";

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Suppressions suppressions;
  @Autowired ComplaintWatch watch;
  UUID tenant;
  FollowUpHistory history;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
    history = new FollowUpHistory(tenants, tenant);
    history.undisputed(700);
  }

  @Test
  void mustWarnTheAdminAtTheFirstComplaintThatMakesATenthOfAPercent() {
    complain("Bob");

    assertThat(level()).isEqualTo("warning");
    assertThat(notices()).singleElement().asString().startsWith("Please look into it: 1 complaint");
  }

  @Test
  void mustHoldFollowUpsAndTellTheAdminAtThreeTenthsOfAPercent() {
    complain("Bob");
    complain("Ann");
    complain("Cyd");

    assertThat(level()).isEqualTo("stop");
    assertThat(notices()).hasSize(2).last().asString().startsWith("Follow-ups are held: 3 compl");
  }

  @Test
  void whatAnAdminHasLookedIntoDoesNotCountAnyMore() {
    complain("Bob");
    complain("Ann");
    complain("Cyd");

    tenants.run(tenant, watch::review);

    assertThat(level()).isEqualTo("fine");
    assertThat(tenants.as(tenant, watch::rates))
        .allMatch(rate -> rate.complaints() == 0 && rate.mails() == 0);
  }

  @Test
  void anUnsubscribingIsNoComplaint() {
    UUID bob = history.customer("Bob", "EUR");
    history.sent(bob, 1, "1 day");

    tenants.run(tenant, () -> suppressions.unsubscribe(bob));

    assertThat(tenants.as(tenant, watch::rates).getFirst().complaints()).isZero();
  }

  @Test
  void mustHoldTheOneMailboxThatPeopleComplainAbout() {
    history.run("insert into mailbox (tenant_id, address) values (:tenant, 'ada@acme.example')");
    history.run(ALL_FROM_ADA);
    history.undisputed(5_000);
    for (String name : List.of("Bob", "Ann", "Cyd")) {
      UUID contact = history.customer(name, "EUR");
      history.sent(contact, 1, "1 day");
      history.run(ALL_FROM_ADA + " where contact_id is not null");
      tenants.run(tenant, () -> suppressions.suppress(contact, Suppression.Reason.COMPLAINED));
    }

    assertThat(tenants.as(tenant, watch::rates))
        .filteredOn(rate -> rate.level() == ComplaintRate.Level.STOP)
        .extracting(ComplaintRate::address)
        .containsExactly("ada@acme.example");
    assertThat(notices()).last().asString().endsWith("from ada@acme.example");
  }

  private void complain(String name) {
    UUID contact = history.customer(name, "EUR");
    history.sent(contact, 1, "1 day");
    tenants.run(tenant, () -> suppressions.suppress(contact, Suppression.Reason.COMPLAINED));
  }

  private String level() {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select level from complaint_watch where mailbox_id is null")
                .query(String.class)
                .single());
  }

  private List<String> notices() {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select detail from notice where kind = 'complaints' order by at, id")
                .query(String.class)
                .list());
  }
}
