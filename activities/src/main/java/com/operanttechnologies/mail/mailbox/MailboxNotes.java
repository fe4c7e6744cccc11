package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.smtp.Phase;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Stopped;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Unknown;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps with each mailbox when it last sent something, and what keeps it from sending. */
@Component
public class MailboxNotes {
  /** A busy mailbox is not noted for each of its mails. */
  private static final Duration OFTEN = Duration.ofSeconds(30);

  private static final String GOOD =
      """
      update mailbox set sent_at = clock_timestamp(), send_error = null, send_error_at = null
      where id = :id
      """;

  private static final String BAD =
      """
      update mailbox set send_error = :trouble,
        send_error_at = case when send_error is null then clock_timestamp() else send_error_at end
      where id = :id
      """;

  private final Tenants tenants;
  private final Map<UUID, Instant> good = new ConcurrentHashMap<>();

  MailboxNotes(Tenants tenants) {
    this.tenants = tenants;
  }

  /** In a transaction of its own. */
  public void note(UUID tenant, UUID mailbox, SmtpOutcome outcome) {
    switch (outcome) {
      case Accepted ignored -> good(tenant, mailbox);
      case NotSent notSent -> bad(tenant, mailbox, trouble(notSent));
      case Rejected ignored -> {}
      case Unknown ignored -> {}
      case Stopped ignored -> {}
    }
  }

  private void good(UUID tenant, UUID mailbox) {
    Instant now = Instant.now();
    Instant last = good.get(mailbox);
    if (last == null || last.plus(OFTEN).isBefore(now)) {
      good.put(mailbox, now);
      tenants.run(tenant, () -> tenants.sql(GOOD).param("id", mailbox).update());
    }
  }

  private void bad(UUID tenant, UUID mailbox, @Nullable String trouble) {
    if (trouble != null) {
      good.remove(mailbox);
      tenants.run(
          tenant, () -> tenants.sql(BAD).param("trouble", trouble).param("id", mailbox).update());
    }
  }

  /**
   * What is wrong with the account, in words that repeat nothing of a server's; absent: nothing.
   */
  public static @Nullable String trouble(NotSent notSent) {
    Phase phase = notSent.phase();
    return switch (phase) {
      case CONNECT, ACCESS -> notSent.reason();
      case GREETING -> "the server did not greet as a mail server does";
      case TLS -> "no trusted encrypted connection to the server";
      case AUTH -> "the server refused the login";
      case MAIL, RCPT, DATA, BODY, DOT -> null;
    };
  }
}
