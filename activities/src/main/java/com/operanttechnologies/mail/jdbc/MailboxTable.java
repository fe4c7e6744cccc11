package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Account;
import com.operanttechnologies.mail.TenantMailbox.Answers;
import com.operanttechnologies.mail.TenantMailbox.Folders;
import com.operanttechnologies.mail.TenantMailbox.Health;
import com.operanttechnologies.mail.TenantMailbox.Login;
import com.operanttechnologies.mail.smtp.TlsMode;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How mailboxes stand in their table, and which one a mail leaves from. */
@Component
public class MailboxTable {
  private static final String ALL =
      """
      select * from mailbox
      where removed_at is null and not handed_over
      order by is_default desc, built_in, lower(address), id
      """;

  private static final String CHOSEN =
      """
      select * from mailbox
      where id = mailbox_for(cast(:quote as uuid), cast(:member as uuid), :relay)
      """;

  private static final String BUILT_IN = "select * from mailbox where built_in";

  private final Tenants tenants;
  private final MailboxRows rows;

  public MailboxTable(Tenants tenants, MailboxRows rows) {
    this.tenants = tenants;
    this.rows = rows;
  }

  public List<TenantMailbox> all() {
    return tenants.sql(ALL).query(MailboxTable::mailbox).list();
  }

  public Optional<TenantMailbox> find(UUID mailbox) {
    return tenants
        .sql("select * from mailbox where id = :id and removed_at is null")
        .param("id", mailbox)
        .query(MailboxTable::mailbox)
        .optional();
  }

  /** Where a mail about this leaves from; empty while nothing can send. */
  public Optional<TenantMailbox> chosen(@Nullable UUID quote, @Nullable UUID member) {
    return ask(quote, member).get();
  }

  /** As {@link #chosen(UUID, UUID)}, when it is needed. */
  Supplier<Optional<TenantMailbox>> ask(@Nullable UUID quote, @Nullable UUID member) {
    return tenants
        .pipelined(CHOSEN)
        .param("quote", quote)
        .param("member", member)
        .param("relay", rows.relay())
        .optional(MailboxTable::mailbox);
  }

  public Optional<TenantMailbox> chosen(Message message) {
    return chosen(message.about().quote(), message.about().member());
  }

  public Optional<TenantMailbox> builtIn() {
    return tenants.sql(BUILT_IN).query(MailboxTable::mailbox).optional();
  }

  public static TenantMailbox mailbox(ResultSet row, int number) throws SQLException {
    String address = row.getString("address");
    return new TenantMailbox(
        row.getObject("id", UUID.class),
        address,
        row.getString("name"),
        row.getObject("owner_id", UUID.class),
        row.getBoolean("built_in"),
        row.getBoolean("is_default"),
        account(row, "smtp_", TlsMode.STARTTLS_REQUIRED, 587, address),
        account(row, "", TlsMode.IMPLICIT, 993, address),
        Login.valueOf(row.getString("login").toUpperCase(Locale.ROOT)),
        Answers.valueOf(row.getString("answers").toUpperCase(Locale.ROOT)),
        row.getString("answer_domain"),
        row.getBoolean("return_path"),
        row.getBoolean("sent_copies"),
        folders(row),
        row.getInt("revision"),
        LedgerRow.instant(row, "paused_at"),
        health(row));
  }

  private static @Nullable Account account(
      ResultSet row, String prefix, TlsMode usual, int port, String address) throws SQLException {
    String host = row.getString(prefix + "host");
    if (host == null) {
      return null;
    }
    String tls = row.getString(prefix + "tls");
    return new Account(
        host,
        Objects.requireNonNullElse(row.getObject(prefix + "port", Integer.class), port),
        tls == null ? usual : TlsMode.ofCode(tls),
        Objects.requireNonNullElse(row.getString(prefix + "username"), address),
        row.getObject(prefix + "secret_id", UUID.class));
  }

  private static Folders folders(ResultSet row) throws SQLException {
    return new Folders(
        row.getString("folder"),
        List.of((String[]) row.getArray("folders").getArray()),
        row.getBoolean("read_junk"),
        row.getString("sent_folder"));
  }

  private static Health health(ResultSet row) throws SQLException {
    return new Health(
        LedgerRow.instant(row, "sent_at"),
        row.getString("send_error"),
        LedgerRow.instant(row, "send_error_at"),
        LedgerRow.instant(row, "read_to_end_at"),
        row.getString("last_error"),
        LedgerRow.instant(row, "read_error_at"),
        row.getString("copy_error"));
  }
}
