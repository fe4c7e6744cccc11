package com.operanttechnologies.quote;

import com.operanttechnologies.process.Patience;
import com.operanttechnologies.process.RowWait;
import io.temporal.workflow.Workflow;

/** Follows the row: asks what is next, does it, and asks again. */
public class QuoteWorkflowImpl implements QuoteWorkflow {
  private final QuoteRows rows = Workflow.newLocalActivityStub(QuoteRows.class, Patience.forRows());
  private final QuoteActivities world =
      Workflow.newActivityStub(QuoteActivities.class, Patience.forWork());
  private final RowWait row = new RowWait();

  @Override
  public void run(String tenant, String quote) {
    QuoteStage stage = read(tenant, quote);
    while (stage.next() != QuoteStage.Next.END || row.hasChanged()) {
      take(stage, tenant, quote);
      row.continueAsNewIfSuggested(tenant, quote);
      stage = read(tenant, quote);
    }
  }

  private QuoteStage read(String tenant, String quote) {
    row.isBeingRead();
    return rows.stage(tenant, quote);
  }

  private void take(QuoteStage stage, String tenant, String quote) {
    switch (stage.next()) {
      case PREPARE_DOCUMENT -> world.prepareDocument(tenant, quote);
      case WAIT -> row.changesBefore(stage.at());
      case HAND_TO_MAIL -> rows.handToMail(tenant, quote);
      case ESCALATE -> rows.escalate(tenant, quote);
      case RECORD_EXPIRY -> rows.recordExpiry(tenant, quote);
      case SEAL_AND_DISTRIBUTE -> world.sealAndDistribute(tenant, quote);
      case PROVISION -> rows.startProvisioning(tenant, quote);
      case END -> {}
    }
  }

  @Override
  public void changed() {
    row.change();
  }
}
