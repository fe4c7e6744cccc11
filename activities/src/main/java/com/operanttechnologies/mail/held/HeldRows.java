package com.operanttechnologies.mail.held;

import com.operanttechnologies.mail.held.HeldMails.Entry;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Held mails as rows, with what they are about. */
@Component
class HeldRows {
  private static final String PAGE =
      """
      select %s, quote.number as quote_number, sequence.name as sequence_name
      from message m
      left join quote on quote.id = m.quote_id
      left join enrollment on enrollment.id = m.enrollment_id
      left join sequence on sequence.id = enrollment.sequence_id
      where m.state = 'held' and (cast(:after as uuid) is null or m.id > :after)
      order by m.id
      limit :most
      """
          .formatted(LedgerRow.MESSAGE);

  private static final String COUNT = "select count(*) from message where state = 'held'";

  private final Tenants tenants;

  HeldRows(Tenants tenants) {
    this.tenants = tenants;
  }

  List<Entry> list(@Nullable UUID after, int most) {
    return tenants
        .sql(PAGE)
        .param("after", after)
        .param("most", most)
        .query((row, number) ->
            new Entry(
                LedgerRow.readMessage(row, number),
                row.getString("quote_number"),
                row.getString("sequence_name")))
        .list();
  }

  int count() {
    return tenants.sql(COUNT).query(Integer.class).single();
  }
}
