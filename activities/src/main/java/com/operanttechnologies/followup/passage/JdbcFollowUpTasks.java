package com.operanttechnologies.followup.passage;

import com.operanttechnologies.followup.FollowUpTasks;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of sequences as rows; doing one tells the process of its enrollment. */
@Component
class JdbcFollowUpTasks implements FollowUpTasks {
  private static final String SELECT =
      """
      select task.*, contact.name as contact_name, quote.number, coalesce(step.pauses, false) as pauses
      from task
      join contact on contact.id = task.contact_id
      left join quote on quote.id = task.quote_id
      left join enrollment_step passage on passage.id = task.subject_id
      left join step on step.id = passage.step_id
      where task.kind = 'follow_up_task'
      """;

  private static final String DONE =
      "update task set done_at = now() where id = :task and done_at is null";

  private static final String PASS =
      """
      update enrollment_step passage
      set state = 'done', done_at = now(), outcome = :outcome
      from task
      where task.id = :task and passage.id = task.subject_id and passage.state = 'waiting'
      """;

  private final Tenants tenants;
  private final Outbox outbox;
  private final Timeline timeline;

  JdbcFollowUpTasks(Tenants tenants, Outbox outbox, Timeline timeline) {
    this.tenants = tenants;
    this.outbox = outbox;
    this.timeline = timeline;
  }

  @Override
  public List<Task> open() {
    return tenants
        .sql(SELECT + " and task.done_at is null order by task.created_at, task.id")
        .query(JdbcFollowUpTasks::task)
        .list();
  }

  @Override
  public List<Task> openFor(UUID member) {
    return tenants
        .sql(
            SELECT
                + " and task.done_at is null and (task.owner_id = :member or task.owner_id is null)"
                + " order by task.created_at, task.id")
        .param("member", member)
        .query(JdbcFollowUpTasks::task)
        .list();
  }

  @Override
  public List<Task> ofEnrollment(UUID enrollment) {
    return tenants
        .sql(SELECT + " and task.enrollment_id = :enrollment order by task.created_at, task.id")
        .param("enrollment", enrollment)
        .query(JdbcFollowUpTasks::task)
        .list();
  }

  @Override
  public void done(UUID id, Actor actor) {
    close(id, "done by a person", "follow_up_task_done", actor);
  }

  @Override
  public void skip(UUID id, Actor actor) {
    close(id, "skipped by a person", "follow_up_task_skipped", actor);
  }

  private void close(UUID id, String outcome, String kind, Actor actor) {
    Task task =
        tenants
            .sql(SELECT + " and task.id = :task")
            .param("task", id)
            .query(JdbcFollowUpTasks::task)
            .optional()
            .orElseThrow(() -> new NotFound("The task"));
    if (tenants.sql(DONE).param("task", id).update() == 1) {
      tenants.sql(PASS).param("task", id).param("outcome", outcome).update();
      timeline.add(
          task.quote(),
          kind,
          actor,
          Map.of("task", task.title(), "enrollment", task.enrollment().toString()));
      outbox.changed(ProcessKind.ENROLLMENT, task.enrollment());
    }
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    Timestamp done = row.getTimestamp("done_at");
    return new Task(
        row.getObject("id", UUID.class),
        row.getObject("enrollment_id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getString("number"),
        row.getObject("contact_id", UUID.class),
        row.getString("contact_name"),
        row.getObject("owner_id", UUID.class),
        row.getString("detail"),
        row.getBoolean("pauses"),
        row.getTimestamp("created_at").toInstant(),
        done == null ? null : done.toInstant());
  }
}
