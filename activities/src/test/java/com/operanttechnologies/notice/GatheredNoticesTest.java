package com.operanttechnologies.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.notice.Notices.Notice;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A relay breaks down, and many mails fail for one reason. */
@WithoutProcesses
class GatheredNoticesTest {
  private static final String SILENT = "the relay gave no answer";

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Members members;
  @Autowired Notices notices;
  @Autowired GatheredMails gathered;
  @Autowired Ledger ledger;
  @Autowired ApplicationEventPublisher events;

  private UUID tenant;
  private UUID ada;

  @BeforeEach
  void anAdmin() {
    tenant = acme.sails();
    ada = members.create(tenant, "ada@acme.example", "Ada", Role.ADMIN, "wind from the west");
  }

  @Test
  void theFirstThreeAreToldOneByOneAndOneNoticeStandsForAllOthers() {
    fail(8, SILENT);

    List<Notice> told = notices.of(tenant, ada, 50);
    assertThat(told).extracting(Notice::mails).containsExactly(5, 0, 0, 0);
    assertThat(told).allMatch(notice -> notice.kind() == NoticeKind.FAILED);
    assertThat(told.getFirst().message()).isNull();
    assertThat(told.getFirst().detail()).isEqualTo(SILENT);
    assertThat(mails()).hasSize(4).last().isEqualTo("More mails fail for the same reason");
  }

  @Test
  void anotherReasonIsToldByItself() {
    fail(6, SILENT);
    fail(1, "the relay refused it (550)");

    assertThat(notices.of(tenant, ada, 50).getFirst().detail()).contains("550");
    assertThat(notices.of(tenant, ada, 50)).extracting(Notice::mails).contains(3).hasSize(5);
  }

  @Test
  void whatWasReadComesBackWhenMoreFail() {
    fail(5, SILENT);
    notices.markRead(tenant, ada);
    fail(1, SILENT);

    assertThat(notices.unread(tenant, ada)).isEqualTo(1);
    assertThat(notices.of(tenant, ada, 50).getFirst().mails()).isEqualTo(3);
  }

  @Test
  void anHourLaterTheyAreToldAgain() {
    fail(5, SILENT);
    run("update notice set at = at - interval '61 minutes', id = uuidv7(interval '-61 minutes')");
    fail(1, SILENT);

    assertThat(notices.of(tenant, ada, 50)).hasSize(5);
    assertThat(notices.of(tenant, ada, 50).getFirst().message()).isNotNull();
  }

  @Test
  void whatFailsAtTheSameMomentBeginsOneGathering() throws InterruptedException {
    fail(3, SILENT);
    Thread other = Thread.ofVirtual().unstarted(() -> fail(1, SILENT));

    tenants.run(
        tenant,
        () -> {
          fail(1, SILENT);
          other.start();
          while (other.isAlive() && !waits()) {
            Thread.onSpinWait();
          }
        });
    other.join();

    assertThat(notices.of(tenant, ada, 50)).extracting(Notice::mails).containsExactly(2, 0, 0, 0);
  }

  @Test
  void aGatheringLeadsToItsMails() {
    fail(3, SILENT);
    fail(aMail(), SILENT);
    fail(aMail(), SILENT);
    UUID notice = notices.of(tenant, ada, 1).getFirst().id();

    List<GatheredMails.Told> told = tenants.as(tenant, () -> gathered.of(ada, notice, null, 10));

    assertThat(told).extracting(GatheredMails.Told::state).containsExactly("held", "held");
    assertThat(tenants.as(tenant, () -> gathered.reason(ada, notice))).contains(SILENT);
    assertThat(tenants.as(tenant, () -> gathered.of(ada, notice, told.getFirst().id(), 10)))
        .containsExactly(told.getLast());
    assertThat(tenants.as(tenant, () -> gathered.of(UUID.randomUUID(), notice, null, 10)))
        .isEmpty();
  }

  private UUID aMail() {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into message (tenant_id, id, kind, class, state, recipient, mime_id, due_at)
                    values (:tenant, uuidv7(), 'receipt', 'essential', 'held', 'bob@buyer.example',
                      '<' || uuidv7() || '@acme.example>', now())
                    returning id
                    """)
                .query(UUID.class)
                .single());
  }

  /** Whether somebody is made to wait for a turn. */
  private boolean waits() {
    return tenants
        .sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
        .query(Boolean.class)
        .single();
  }

  private void fail(int mails, String reason) {
    for (int i = 0; i < mails; i++) {
      fail(UUID.randomUUID(), reason);
    }
  }

  private void fail(UUID mail, String reason) {
    var about = new MailEvent.About(tenant, mail, "follow_up", null, null, null, null);
    tenants.run(
        tenant,
        () -> events.publishEvent(new MailEvent.Failed(about, MessageState.UNKNOWN, reason)));
  }

  private void run(String sql) {
    tenants.run(tenant, () -> tenants.sql(sql).update());
  }

  private List<String> mails() {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select id from message where kind = 'notice' order by id")
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> ledger.letter(id).orElseThrow().subject())
                .toList());
  }
}
