package com.operanttechnologies.mail.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.operanttechnologies.mail.Mailboxes.Finding;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Account;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox; passwords and tokens are never told.
 *
 * @param builtIn whoever runs the product provides it
 * @param smtp absent: the operator's relay
 * @param imap absent: the operator's account for answers, if there is one
 */
@Schema(name = "Mailbox")
record MailboxJson(
    UUID id,
    String address,
    @Nullable String name,
    @Nullable UUID owner,
    boolean builtIn,
    @JsonProperty("default") boolean isDefault,
    boolean paused,
    @Nullable AccountJson smtp,
    @Nullable AccountJson imap,
    String login,
    String answers,
    @Nullable String answerDomain,
    boolean returnPath,
    boolean sentCopies,
    List<String> folders,
    boolean readJunk,
    @Nullable String sentFolder,
    HealthJson health) {

  /** An account. */
  @Schema(name = "MailboxAccount")
  record AccountJson(String host, int port, String tls, String username, boolean hasPassword) {
    static @Nullable AccountJson of(@Nullable Account account) {
      return account == null
          ? null
          : new AccountJson(
              account.host(),
              account.port(),
              account.tls().code(),
              account.username(),
              account.secret() != null);
    }
  }

  /** When it last worked, and what is wrong with it. */
  @Schema(name = "MailboxHealth")
  record HealthJson(
      boolean good,
      @Nullable Instant sentAt,
      @Nullable String sendError,
      @Nullable Instant sendErrorAt,
      @Nullable Instant readToEndAt,
      @Nullable String readError,
      @Nullable Instant readErrorAt,
      @Nullable String copyError) {}

  /** A step of a test. */
  @Schema(name = "MailboxFinding")
  record FindingJson(String step, boolean good, @Nullable String trouble) {
    static FindingJson of(Finding finding) {
      return new FindingJson(finding.step(), finding.good(), finding.trouble());
    }
  }

  static MailboxJson of(TenantMailbox mailbox) {
    TenantMailbox.Health health = mailbox.health();
    return new MailboxJson(
        mailbox.id(),
        mailbox.address(),
        mailbox.name(),
        mailbox.owner(),
        mailbox.builtIn(),
        mailbox.isDefault(),
        mailbox.paused(),
        AccountJson.of(mailbox.smtp()),
        AccountJson.of(mailbox.imap()),
        mailbox.login().code(),
        mailbox.answers().code(),
        mailbox.answerDomain(),
        mailbox.returnPath(),
        mailbox.sentCopies(),
        mailbox.folders().more(),
        mailbox.folders().junk(),
        mailbox.folders().sent(),
        new HealthJson(
            health.good(),
            health.sentAt(),
            health.sendError(),
            health.sendErrorAt(),
            health.readToEndAt(),
            health.readError(),
            health.readErrorAt(),
            health.copyError()));
  }
}
