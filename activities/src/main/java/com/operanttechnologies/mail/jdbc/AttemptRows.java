package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.smtp.Phase;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Stopped;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Unknown;
import com.operanttechnologies.mail.smtp.Trace;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each try to hand a mail over, kept for {@value #KEPT_DAYS} days; in the tenant's transaction. */
@Component
public class AttemptRows {
  static final int KEPT_DAYS = 90;

  private static final String ADD =
      """
      insert into message_attempt (tenant_id, message_id, outcome, phase, reply, connect_ms, tls_ms,
        auth_ms, envelope_ms, data_ms, answer_ms)
      values (:tenant, :message, :outcome, :phase, :reply, :connect, :tls, :auth, :envelope, :data,
        :answer)
      """;

  private static final String OF_MAILS =
      """
      select * from message_attempt
      where message_id = any(:mails)
      order by at, id
      """;

  private final Tenants tenants;

  public AttemptRows(Tenants tenants) {
    this.tenants = tenants;
  }

  /** How a try ended; what the relay said in full goes before what we made of it. */
  private record End(String outcome, @Nullable Phase phase, @Nullable String words) {
    static End of(SmtpOutcome outcome) {
      return switch (outcome) {
        case Accepted(String reply) -> new End("accepted", Phase.DOT, reply);
        case Rejected(_, String reply, _, Phase phase) -> new End("rejected", phase, reply);
        case NotSent(String reason, Phase phase) -> new End("not_sent", phase, reason);
        case Unknown(String reason) -> new End("unknown", Phase.DOT, reason);
        case Stopped() -> new End("stopped", Phase.DATA, null);
      };
    }

    /** A connection that broke has not answered: its last reply was to something before. */
    @Nullable String reply(Trace trace) {
      boolean answered = outcome.equals("accepted") || outcome.equals("rejected");
      return answered ? Objects.requireNonNullElse(trace.reply(), words) : words;
    }
  }

  public void add(UUID message, SmtpOutcome outcome, Trace trace) {
    End end = End.of(outcome);
    tenants
        .pipelined(ADD)
        .param("message", message)
        .param("outcome", end.outcome)
        .param("phase", end.phase == null ? null : end.phase.name().toLowerCase(Locale.ROOT))
        .param("reply", end.reply(trace))
        .param("connect", trace.millis(Trace.Part.CONNECT))
        .param("tls", trace.millis(Trace.Part.TLS))
        .param("auth", trace.millis(Trace.Part.AUTH))
        .param("envelope", trace.millis(Trace.Part.ENVELOPE))
        .param("data", trace.millis(Trace.Part.DATA))
        .param("answer", trace.millis(Trace.Part.ANSWER))
        .run();
  }

  Map<UUID, List<Attempt>> of(List<UUID> mails) {
    Map<UUID, List<Attempt>> attempts = new HashMap<>();
    tenants
        .sql(OF_MAILS)
        .param("mails", mails.toArray(UUID[]::new))
        .query(row -> {
          attempts
              .computeIfAbsent(row.getObject("message_id", UUID.class), _ -> new ArrayList<>())
              .add(attempt(row));
        });
    return attempts;
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        Objects.requireNonNull(LedgerRow.instant(row, "at")),
        row.getString("outcome"),
        row.getString("phase"),
        row.getString("reply"),
        row.getObject("connect_ms", Integer.class),
        row.getObject("tls_ms", Integer.class),
        row.getObject("auth_ms", Integer.class),
        row.getObject("envelope_ms", Integer.class),
        row.getObject("data_ms", Integer.class),
        row.getObject("answer_ms", Integer.class));
  }

  /** Those whose time is over. */
  public void forgetOld() {
    tenants
        .sql("delete from message_attempt where at < now() - :days * interval '1 day'")
        .param("days", KEPT_DAYS)
        .update();
  }
}
