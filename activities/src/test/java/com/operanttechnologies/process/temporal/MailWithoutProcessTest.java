package com.operanttechnologies.process.temporal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import io.temporal.client.WorkflowNotFoundException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class MailWithoutProcessTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired TemporalEngine engine;

  @Test
  void aMailThatLeavesAtItsFirstTryCostsTemporalNothing() {
    AcmeRows acme = AcmeRows.in(tenants, routing);

    UUID mail = acme.plan(ledger, acme.bobsNotice());
    await().atMost(Duration.ofSeconds(60)).until(() -> state(acme, mail) == MessageState.ACCEPTED);

    String process = acme.tenant + "/" + ProcessKind.MESSAGE.code() + "/" + mail;
    assertThatThrownBy(() -> engine.client().newUntypedWorkflowStub(process).describe())
        .isInstanceOf(WorkflowNotFoundException.class);
  }

  private MessageState state(AcmeRows acme, UUID mail) {
    return tenants.as(acme.tenant, () -> ledger.find(mail).orElseThrow().state());
  }
}
