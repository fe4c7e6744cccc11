package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.classification.Classification;
import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came in, as rows: each mail once in a mailbox, its HTML sealed. */
@Component
public class InboundRows {
  private static final String PURPOSE = "inbound";

  private static final String KEEP =
      """
      insert into inbound (tenant_id, mailbox_id, uid, mime_id, kind, reason, returns_on, status,
        machine, sender, reply_to, subject, text, message_id, quote_id, contact_id)
      values (:tenant, :mailbox, :uid, :mimeId, :kind, :reason, :returnsOn, :status,
        :machine, :sender, :replyTo, :subject, :text, :message, :quote, :contact)
      on conflict do nothing
      returning id
      """;

  private static final String CORRECT =
      """
      update inbound set kind = :kind, first_kind = coalesce(first_kind, kind),
        reason = :reason, corrected_by = :member, corrected_at = now()
      where id = :id
      """;

  private final Tenants tenants;
  private final SecretBox box;

  InboundRows(Tenants tenants, SecretBox box) {
    this.tenants = tenants;
    this.box = box;
  }

  /** A mail that came in, as far as decisions need it. */
  public record Row(
      UUID id,
      @Nullable UUID thread,
      InboundKind kind,
      @Nullable String sender,
      @Nullable LocalDate returnsOn,
      @Nullable String status,
      @Nullable UUID message) {}

  /** Empty if it is there already. */
  Optional<UUID> keep(Arrival arrival, InboundMail mail, Classification found, ReplyMatch match) {
    Optional<UUID> kept =
        tenants
            .sql(KEEP)
            .param("mailbox", arrival.mailbox())
            .param("uid", arrival.uid())
            .param("mimeId", id(mail))
            .param("kind", found.kind().code())
            .param("reason", found.reason())
            .param("returnsOn", found.returnsOn(), Types.DATE)
            .param("status", found.status())
            .param("machine", !found.kind().byPerson() || mail.signs().fromMachine())
            .param("sender", mail.from())
            .param("replyTo", mail.replyTo())
            .param("subject", mail.subject())
            .param("text", mail.text())
            .param("message", match.message())
            .param("quote", match.quote())
            .param("contact", match.contact())
            .query((row, _) -> row.getObject("id", UUID.class))
            .optional();
    kept.ifPresent(id -> keepHtml(id, mail.html()));
    return kept;
  }

  private void keepHtml(UUID id, @Nullable String html) {
    if (html != null) {
      byte[] plain = html.getBytes(StandardCharsets.UTF_8);
      tenants
          .sql("update inbound set html = :html where id = :id")
          .param("html", box.seal(plain, tenants.current(), id, PURPOSE))
          .param("id", id)
          .update();
    }
  }

  /** The HTML as it came, if it had some. */
  public Optional<String> html(UUID id) {
    return tenants
        .sql("select html from inbound where id = :id and html is not null")
        .param("id", id)
        .query(byte[].class)
        .optional()
        .map(sealed ->
            new String(box.open(sealed, tenants.current(), id, PURPOSE), StandardCharsets.UTF_8));
  }

  /** Without an id of its own a mail is known by what it says, since its number may change. */
  private static String id(InboundMail mail) {
    if (mail.messageId() != null) {
      return mail.messageId();
    }
    String content = mail.from() + "\n" + mail.date() + "\n" + mail.subject() + "\n" + mail.text();
    byte[] hash = Tokens.sha256(content.getBytes(StandardCharsets.UTF_8));
    return "sha256:" + HexFormat.of().formatHex(hash);
  }

  /** The row, kept from being corrected twice at once. */
  Optional<Row> lock(UUID id) {
    return tenants
        .sql("select * from inbound where id = :id for update")
        .param("id", id)
        .query(InboundRows::row)
        .optional();
  }

  Optional<Row> find(UUID id) {
    return tenants
        .sql("select * from inbound where id = :id")
        .param("id", id)
        .query(InboundRows::row)
        .optional();
  }

  void correct(UUID id, InboundKind kind, String reason, @Nullable UUID member) {
    tenants
        .sql(CORRECT)
        .param("kind", kind.code())
        .param("reason", reason)
        .param("member", member, Types.OTHER)
        .param("id", id)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("thread_id", UUID.class),
        InboundKind.ofCode(row.getString("kind")),
        row.getString("sender"),
        row.getObject("returns_on", LocalDate.class),
        row.getString("status"),
        row.getObject("message_id", UUID.class));
  }
}
