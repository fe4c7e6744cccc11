package com.operanttechnologies.process.temporal;

import com.operanttechnologies.billing.ProvisioningWorkflowImpl;
import com.operanttechnologies.contact.ImportWorkflowImpl;
import com.operanttechnologies.followup.FollowUpWorkflowImpl;
import com.operanttechnologies.followup.bulk.BulkEnrollmentWorkflowImpl;
import com.operanttechnologies.mail.MessageWorkflowImpl;
import com.operanttechnologies.quote.QuoteWorkflowImpl;

/** The workflows that workers run: one a kind of process. */
final class WorkflowTypes {
  static final Class<?>[] ALL = {
    QuoteWorkflowImpl.class,
    FollowUpWorkflowImpl.class,
    MessageWorkflowImpl.class,
    ProvisioningWorkflowImpl.class,
    ImportWorkflowImpl.class,
    BulkEnrollmentWorkflowImpl.class
  };

  private WorkflowTypes() {}
}
