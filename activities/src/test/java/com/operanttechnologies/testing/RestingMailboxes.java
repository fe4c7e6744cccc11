package com.operanttechnologies.testing;

import com.operanttechnologies.tenant.Routing;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * What a test has founded rests when it has ended. Tests share an application, whose sandbox reads
 * every mailbox each two seconds: those of all tests before would take most of the machine's time.
 */
class RestingMailboxes implements TestExecutionListener {
  private static final String REST =
      """
      update due set due_at = now() + interval '1 day'
      where (kind, subject_id) in (
        select kind, subject_id from due
        where kind = 'mailbox' and due_at < now() + interval '1 hour'
        for update skip locked)
      """;

  @Override
  public void afterTestMethod(TestContext test) {
    if (test.hasApplicationContext()) {
      test.getApplicationContext().getBean(Routing.class).sql(REST).update();
    }
  }
}
