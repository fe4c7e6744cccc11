package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.waiting.WaitingMails.Entry;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Waiting mails as rows, with what they are about. */
@Component
class WaitingRows {
  private static final String PAGE =
      """
      select %s, m.in_data_at, m.looked_at, m.look_result, quote.number as quote_number,
        sequence.name as sequence_name, box.address as mailbox_address
      from message m
      left join quote on quote.id = m.quote_id
      left join enrollment on enrollment.id = m.enrollment_id
      left join sequence on sequence.id = enrollment.sequence_id
      left join mailbox box on box.id = m.mailbox_id
      where %s and (cast(:after as uuid) is null or m.id > :after)
      order by m.id
      limit :most
      """;

  private static final String COUNT = "select count(*) from message m where ";

  private final Tenants tenants;

  WaitingRows(Tenants tenants) {
    this.tenants = tenants;
  }

  List<Entry> list(WaitingKind kind, @Nullable UUID after, int most) {
    return tenants
        .sql(PAGE.formatted(LedgerRow.MESSAGE, kind.which))
        .param("after", after)
        .param("most", most)
        .query(WaitingRows::entry)
        .list();
  }

  int count(WaitingKind kind) {
    return tenants.sql(COUNT + kind.which).query(Integer.class).single();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        LedgerRow.readMessage(row, number),
        row.getString("quote_number"),
        row.getString("sequence_name"),
        row.getString("mailbox_address"),
        LedgerRow.instant(row, "in_data_at"),
        LedgerRow.instant(row, "looked_at"),
        row.getString("look_result"));
  }
}
