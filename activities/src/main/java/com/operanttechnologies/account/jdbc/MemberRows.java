package com.operanttechnologies.account.jdbc;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes members of rows. */
final class MemberRows {
  static final String COLUMNS =
      "id, email, name, role, state, notices_off, shortcuts, locked_until, created_at";

  private MemberRows() {}

  static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        Role.of(row.getString("role")),
        Member.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Set.of((String[]) row.getArray("notices_off").getArray()),
        row.getBoolean("shortcuts"),
        instant(row, "locked_until"),
        row.getTimestamp("created_at").toInstant());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
