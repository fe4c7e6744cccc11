package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.pace.PaceRule;
import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.mail.pace.SendingPaces;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithScriptedRelay
class ToldSlotsTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired SendingPaces paces;
  @Autowired DueRows due;
  AcmeRows acme;

  @BeforeEach
  void twentySecondsApart() {
    acme = AcmeRows.in(tenants, routing);
    tenants.run(
        acme.tenant, () -> paces.choose(new SendingPace(0, 0, 0, Duration.ofSeconds(20), 0, 0)));
  }

  @Test
  void whoAsksFirstHasAllToldWhenTheirTurnIs() {
    List<UUID> mails = List.of(lone(-3), lone(-2), lone(-1));

    deliveries.deliver(acme.tenant, mails.getFirst());

    assertThat(mails.subList(1, 3))
        .map(this::row)
        .allSatisfy(waiting -> {
          assertThat(waiting.reason()).startsWith(PaceRule.GAP.words());
          assertThat(waiting.dueAt()).isAfter(Instant.now());
        })
        .extracting(Message::dueAt)
        .isSorted();
  }

  @Test
  void aProcessComesAtTheTurnOfItsMail() {
    UUID first = lone(-60);
    UUID second = acme.plan(ledger, acme.followUp());
    tenants.run(acme.tenant, () -> due.set(ProcessKind.ENROLLMENT, acme.enrollment, Instant.now()));

    deliveries.deliver(acme.tenant, first);

    assertThat(processDue()).isAfter(Instant.now()).isEqualTo(row(second).dueAt());
  }

  /** A follow-up of no enrollment. */
  private UUID lone(int dueInSeconds) {
    return acme.plan(
        ledger,
        new NewMessage(
            "follow_up",
            MailClass.FOLLOW_UP,
            "bob@buyer.example",
            "Bob Buyer",
            AcmeRows.LETTER,
            new NewMessage.About(acme.quote, acme.version, null, null, acme.bob, null),
            List.of(),
            Instant.now().plusSeconds(dueInSeconds),
            false));
  }

  private Message row(UUID mail) {
    return acme.find(ledger, mail);
  }

  private Instant processDue() {
    return routing
        .sql("select due_at from due where subject_id = :enrollment")
        .param("enrollment", acme.enrollment)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
