package com.operanttechnologies.mail.sandbox.jdbc;

import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.InboundParser;
import com.operanttechnologies.mail.sandbox.RecipientActions;
import com.operanttechnologies.mail.sandbox.RecipientMail;
import com.operanttechnologies.mail.sandbox.SandboxMail;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.mail.smtp.DataGate;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sandbox's mails from their table; what recipients do is real mail through its server. */
@Component
class JdbcSandboxMails implements SandboxMails {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String LIST =
      """
      select id, envelope_from, envelope_to, inbound, received_at,
        substring(raw from 1 for 32768) as head
      from sandbox_mail
      where cast(:after as uuid) is null or (received_at, id) <
        (select received_at, id from sandbox_mail where id = :after)
      order by received_at desc, id desc
      limit :most
      """;

  private static final String ONE =
      """
      select *, raw as head
      from sandbox_mail
      where id = :id
      """;

  private static final String SENT_BACK =
      """
      select id, substring(raw from 1 for 32768) as head
      from sandbox_mail
      where inbound and envelope_to = :to
      order by received_at desc
      limit 100
      """;

  private final Tenants tenants;
  private final SandboxGate gate;
  private final RecipientActions actions = new RecipientActions(InstantSource.system());

  JdbcSandboxMails(Tenants tenants, SandboxGate gate) {
    this.tenants = tenants;
    this.gate = gate;
  }

  @Override
  public List<Entry> list(@Nullable UUID after, int atMost) {
    return tenants
        .sql(LIST)
        .param("after", after)
        .param("most", atMost)
        .query(JdbcSandboxMails::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    InboundMail mail = new InboundParser().parse(0, row.getBytes("head"));
    return new Entry(
        row.getObject("id", UUID.class),
        row.getString("envelope_from"),
        row.getString("envelope_to"),
        row.getBoolean("inbound"),
        mail.subject(),
        mail.messageId(),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public Optional<Opened> open(UUID mail) {
    return tenants
        .sql(ONE)
        .param("id", mail)
        .query((row, number) -> OpenedMail.of(entry(row, number), row.getBytes("raw")))
        .optional();
  }

  @Override
  public Optional<byte[]> raw(UUID mail) {
    return tenants
        .sql("select raw from sandbox_mail where id = :id")
        .param("id", mail)
        .query((row, _) -> row.getBytes("raw"))
        .optional();
  }

  @Override
  public UUID reply(UUID tenant, UUID mail, String text) {
    return act(tenant, mail, original -> actions.reply(original, text));
  }

  @Override
  public UUID bounce(UUID tenant, UUID mail) {
    return act(tenant, mail, actions::bounce);
  }

  @Override
  public UUID complaint(UUID tenant, UUID mail) {
    return act(tenant, mail, actions::complaint);
  }

  private UUID act(UUID tenant, UUID mail, Function<SandboxMail, RecipientMail> action) {
    RecipientMail answer = action.apply(original(tenant, mail));
    Relay relay = gate.relay(tenant).orElseThrow(() -> new Conflict("The sandbox does not run."));
    SmtpOutcome outcome = sent(relay, answer);
    if (!(outcome instanceof SmtpOutcome.Accepted)) {
      throw new Conflict("The sandbox did not take the mail.");
    }
    return tenants
        .as(tenant, () -> sentBack(answer))
        .orElseThrow(() -> new Conflict("The mail went to an address that is not the sender's."));
  }

  private SandboxMail original(UUID tenant, UUID mail) {
    return tenants
        .as(
            tenant,
            () ->
                tenants
                    .sql("select * from sandbox_mail where id = :id and not inbound")
                    .param("id", mail)
                    .query(JdbcSandboxStore::mail)
                    .optional())
        .orElseThrow(() -> new NotFound("The mail"));
  }

  private static SmtpOutcome sent(Relay relay, RecipientMail answer) {
    try {
      return relay.send(
          answer.envelope(), answer.raw(), DataGate.OPEN, Instant.now().plus(PATIENCE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Conflict("The product is stopping.");
    }
  }

  /** The kept mail has lines of servers on top: it is known by its id. */
  private Optional<UUID> sentBack(RecipientMail answer) {
    String messageId = messageId(answer.raw());
    return tenants
        .sql(SENT_BACK)
        .param("to", answer.envelope().to())
        .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getBytes("head")))
        .list()
        .stream()
        .filter(kept -> Objects.equals(messageId(kept.head), messageId))
        .map(Kept::id)
        .findFirst();
  }

  private record Kept(UUID id, byte[] head) {}

  private static @Nullable String messageId(byte[] raw) {
    return new InboundParser().parse(0, raw).messageId();
  }
}
