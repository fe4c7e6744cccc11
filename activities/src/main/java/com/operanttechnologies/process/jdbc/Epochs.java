package com.operanttechnologies.process.jdbc;

import com.operanttechnologies.tenant.Routing;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The started processes of this product. What an ended one had claimed is given back; a process
 * that has not been seen for two minutes counts as ended.
 */
@Component
public class Epochs {
  private static final String END_OTHERS =
      """
      update process_epoch set ended_at = now()
      where ended_at is null and (home_id = :home or seen_at < now() - interval '2 minutes')
      and epoch <> :current
      """;

  private final Routing routing;
  private volatile long current;

  public Epochs(Routing routing) {
    this.routing = routing;
  }

  /** Begins this process's epoch and ends those of its dead predecessors in the same home. */
  public long begin(UUID home) {
    current =
        routing
            .sql("insert into process_epoch (home_id) values (:home) returning epoch")
            .param("home", home)
            .query(Long.class)
            .single();
    endOthers(home);
    return current;
  }

  private int endOthers(UUID home) {
    return routing.sql(END_OTHERS).param("home", home).param("current", current).update();
  }

  /** Still alive; others that are not are ended, and how many were is answered. */
  public int seen(UUID home) {
    routing
        .sql("update process_epoch set seen_at = now() where epoch = :current")
        .param("current", current)
        .update();
    return endOthers(new UUID(0, 0));
  }

  public void end() {
    routing
        .sql("update process_epoch set ended_at = now() where epoch = :current")
        .param("current", current)
        .update();
  }

  public long current() {
    return current;
  }
}
