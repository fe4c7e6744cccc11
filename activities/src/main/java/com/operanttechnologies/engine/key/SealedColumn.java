package com.operanttechnologies.engine.key;

import java.util.List;

/**
 * A column of sealed values, which a change of keys seals anew.
 *
 * @param purpose what the values are bound to, in SQL
 */
record SealedColumn(String table, String column, String purpose) {
  /** All of them; a test compares them with the schema. */
  static final List<SealedColumn> ALL =
      List.of(
          new SealedColumn("secret", "sealed", "purpose"),
          new SealedColumn("message", "body", "'letter'"),
          new SealedColumn("inbound", "html", "'inbound'"),
          new SealedColumn("inbound_hook", "sealed", "'inbound-hook'"),
          new SealedColumn("access_request", "verifier", "'code verifier'"));

  /** Rows after one, in their order, that other known keys have sealed. */
  String due() {
    return """
    select id, %2$s as sealed, %3$s as purpose from %1$s
    where id > :after and substring(%2$s from 1 for 5) in (:others)
    order by id
    limit :most
    for update
    """
        .formatted(table, column, purpose);
  }

  String count() {
    return "select count(*) from %1$s where substring(%2$s from 1 for 5) in (:others)"
        .formatted(table, column);
  }

  String write() {
    return "update %1$s set %2$s = :sealed where id = :id".formatted(table, column);
  }
}
