package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvents;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class MailProcessTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired MailEvents events;
  @Autowired SandboxMails mails;

  @Test
  void aPlannedMailLeavesByItselfAndItsAnswerComesBack() {
    AcmeRows acme = AcmeRows.in(tenants, routing);

    List<UUID> planned =
        IntStream.range(0, 20).mapToObj(_ -> acme.plan(ledger, acme.bobsNotice())).toList();
    until(
        () -> planned.stream().allMatch(mail -> heard(mail, MailEvent.Accepted.class)),
        () -> states(acme, planned));
    var sent = tenants.as(acme.tenant, () -> mails.list(null, 100));
    mails.reply(acme.tenant, sent.getLast().id(), "Thank you");
    until(
        () -> planned.stream().anyMatch(mail -> heard(mail, MailEvent.Replied.class)),
        () -> states(acme, planned));

    assertThat(sent).hasSize(20);
    assertThat(sent).extracting(SandboxMails.Entry::messageId).doesNotHaveDuplicates();
  }

  private boolean heard(UUID mail, Class<? extends MailEvent> event) {
    return events.of(mail).stream().anyMatch(event::isInstance);
  }

  /** What became of each, for whoever reads why the test failed. */
  private String states(AcmeRows acme, List<UUID> mails) {
    return tenants.as(
        acme.tenant,
        () ->
            mails.stream()
                .flatMap(mail -> ledger.find(mail).stream())
                .map(mail -> mail.state() + " " + mail.dueAt() + " " + mail.reason())
                .collect(Collectors.joining("\n")));
  }

  private static void until(BooleanSupplier happened, Supplier<String> states) {
    for (int i = 0; i < 1_200 && !happened.getAsBoolean(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(happened.getAsBoolean()).as(states).isTrue();
  }
}
