package com.operanttechnologies.mail;

import com.operanttechnologies.process.Patience;
import com.operanttechnologies.process.RowWait;
import io.temporal.workflow.Workflow;

/** Delivers one mail; the ledger says when to come back and when it is over. */
public class MessageWorkflowImpl implements MessageWorkflow {
  private final MessageActivities world =
      Workflow.newActivityStub(MessageActivities.class, Patience.forDelivery());
  private final RowWait row = new RowWait();

  @Override
  public void run(String tenant, String message) {
    Delivery delivery = deliver(tenant, message);
    while (delivery.comeBackAt() != null || row.hasChanged()) {
      row.changesBefore(delivery.comeBackAt());
      row.continueAsNewIfSuggested(tenant, message);
      delivery = deliver(tenant, message);
    }
  }

  private Delivery deliver(String tenant, String message) {
    row.isBeingRead();
    return world.deliver(tenant, message);
  }

  @Override
  public void changed() {
    row.change();
  }
}
