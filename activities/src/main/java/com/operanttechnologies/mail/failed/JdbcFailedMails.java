package com.operanttechnologies.mail.failed;

import com.operanttechnologies.mail.group.GroupKind;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.release.Meanwhile;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Failed mails, each decided alone. */
@Component
class JdbcFailedMails implements FailedMails {
  private static final String OPEN = GroupKind.FAILED.condition();

  private static final String PAGE =
      """
      select %s, quote.number as quote_number, sequence.name as sequence_name,
        box.address as mailbox_address
      from message m
      left join quote on quote.id = m.quote_id
      left join enrollment on enrollment.id = m.enrollment_id
      left join sequence on sequence.id = enrollment.sequence_id
      left join mailbox box on box.id = m.mailbox_id
      where %s and (cast(:after as uuid) is null or m.id > :after)
      order by m.id
      limit :most
      """
          .formatted(LedgerRow.MESSAGE, OPEN);

  private static final String COUNT = "select count(*) from message m where " + OPEN;

  private static final String LEAVE =
      "update message m set left_at = clock_timestamp() where id = :id and " + OPEN;

  private final Tenants tenants;
  private final LedgerRows rows;
  private final Releases releases;
  private final Timeline timeline;

  JdbcFailedMails(Tenants tenants, LedgerRows rows, Releases releases, Timeline timeline) {
    this.tenants = tenants;
    this.rows = rows;
    this.releases = releases;
    this.timeline = timeline;
  }

  @Override
  public List<Entry> list(@Nullable UUID after, int most) {
    return tenants
        .sql(PAGE)
        .param("after", after)
        .param("most", most)
        .query((row, number) ->
            new Entry(
                LedgerRow.readMessage(row, number),
                row.getString("quote_number"),
                row.getString("sequence_name"),
                row.getString("mailbox_address")))
        .list();
  }

  @Override
  public int count() {
    return tenants.sql(COUNT).query(Integer.class).single();
  }

  @Override
  public Optional<Refusal> send(UUID message, Actor by) {
    return releases.release(message, Releases.FAILED, by);
  }

  @Override
  public Optional<Refusal> leave(UUID message, Actor by) {
    LedgerRow row = rows.lock(message).orElse(null);
    if (row == null || !Releases.FAILED.contains(row.message().state())) {
      return Optional.of(Refusal.of(Meanwhile.words(row)));
    }
    if (tenants.sql(LEAVE).param("id", message).update() == 0) {
      return Optional.of(Refusal.of("left as it is already"));
    }
    UUID quote = row.message().about().quote();
    if (quote != null) {
      timeline.add(quote, "failed_mail_left", by, Map.of("message", message.toString()));
    }
    return Optional.empty();
  }
}
