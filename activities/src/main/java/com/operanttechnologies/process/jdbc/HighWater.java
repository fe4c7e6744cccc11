package com.operanttechnologies.process.jdbc;

import com.operanttechnologies.engine.home.HomeFolder;
import com.operanttechnologies.engine.home.HomeId;
import com.operanttechnologies.engine.home.HomeNote;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How far this process has come, kept in the home folder beside the database. A database that does
 * not know of it is an older copy: what was sent since would be sent again.
 */
@Component
public class HighWater implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HighWater.class);

  private static final String KNOWS_EPOCH =
      """
      select exists (
        select 1 from process_epoch
        where epoch = :epoch and home_id = :home and seen_at >= :seen)
      """;

  /* A mail that is sent again was handed over before, which its tries tell. */
  private static final String KNOWS_MAIL =
      """
      select exists (
        select 1 from message
        where id = :message and (in_data_at is not null or exists (
          select 1 from message_attempt where message_attempt.message_id = message.id)))
      """;

  private final HomeNote note;
  private final HomeId home;
  private final Routing routing;
  private final Tenants tenants;
  private @Nullable Mark mark;

  public HighWater(HomeFolder folder, HomeId home, Routing routing, Tenants tenants) {
    this.note = new HomeNote(folder, "high-water");
    this.home = home;
    this.routing = routing;
    this.tenants = tenants;
  }

  /**
   * What the file says.
   *
   * @param seen when the epoch was last seen alive, by the database's clock
   * @param message the last mail that a relay took from this process; absent: none yet
   */
  private record Mark(long epoch, Instant seen, @Nullable UUID tenant, @Nullable UUID message) {
    String text() {
      return epoch + " " + seen + " " + (message == null ? "" : tenant + " " + message);
    }

    static Mark of(String text) {
      String[] words = text.strip().split(" ");
      boolean mail = words.length == 4;
      return new Mark(
          Long.parseLong(words[0]),
          Instant.parse(words[1]),
          mail ? UUID.fromString(words[2]) : null,
          mail ? UUID.fromString(words[3]) : null);
    }
  }

  /** Notes it where everybody reads it if the database does not know how far we were. */
  public synchronized void compare() {
    Optional<Mark> remembered = read();
    if (remembered.isPresent() && !isKnown(remembered.get())) {
      LOG.warn(
          "The database is older than the home folder remembers: nothing is sent until an"
              + " admin says go on");
      routing
          .sql("insert into restoration (home_id) values (:home)")
          .param("home", home.value())
          .update();
      write(null);
    }
  }

  private boolean isKnown(Mark remembered) {
    boolean epoch =
        routing
            .sql(KNOWS_EPOCH)
            .param("epoch", remembered.epoch)
            .param("home", home.value())
            .param("seen", remembered.seen.atOffset(ZoneOffset.UTC))
            .query(Boolean.class)
            .single();
    return epoch && (remembered.message == null || knowsMail(remembered));
  }

  private boolean knowsMail(Mark remembered) {
    UUID tenant = remembered.tenant;
    return tenant != null
        && tenants.as(
            tenant,
            () ->
                tenants
                    .sql(KNOWS_MAIL)
                    .param("message", remembered.message)
                    .query(Boolean.class)
                    .single());
  }

  /** Remembers that the database has seen the epoch alive: first there, then here. */
  public synchronized void raise(long epoch) {
    Instant seen =
        routing
            .sql("select seen_at from process_epoch where epoch = :epoch")
            .param("epoch", epoch)
            .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .optional()
            .orElse(null);
    if (seen != null) {
      Mark before = mark;
      write(
          new Mark(
              epoch,
              seen,
              before == null ? null : before.tenant,
              before == null ? null : before.message));
    }
  }

  /** Remembers a mail whose handing over the database has committed. */
  public synchronized void sent(UUID tenant, UUID message) {
    Mark before = mark;
    if (before != null) {
      write(new Mark(before.epoch, before.seen, tenant, message));
    }
  }

  private Optional<Mark> read() {
    String text = note.read();
    return text.isEmpty() ? Optional.empty() : Optional.of(Mark.of(text));
  }

  private void write(@Nullable Mark next) {
    mark = next;
    note.write(next == null ? "" : next.text());
  }

  @Override
  public void close() throws IOException {
    note.close();
  }
}
