package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.process.jdbc.Epochs;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The right to send one mail: taken under a lease, and used up by the first byte of the body. */
@Component
public class Claims {
  /** No socket of a claim's owner is open for longer. */
  public static final Duration LEASE = Duration.ofMinutes(15);

  private static final String TAKE =
      """
      update message set state = 'claimed', state_at = clock_timestamp(), state_reason = null,
        claim = :token, lease_until = clock_timestamp() + :lease * interval '1 second',
        epoch = :epoch, attempts = attempts + 1, mailbox_id = :mailbox,
        mailbox_revision = :revision,
        claimed_at = coalesce(claimed_at, clock_timestamp())
      where id = :id
      returning set_config('synchronous_commit', 'off', true) as later
      """;

  private static final String INTO_DATA =
      """
      update message set state = 'in_data', state_at = clock_timestamp(),
        in_data_at = clock_timestamp()
      where id = :id and state = 'claimed' and claim = :token and lease_until > clock_timestamp()
      and exists (
        select 1 from mailbox m
        where m.id = message.mailbox_id and m.revision = message.mailbox_revision
        and m.removed_at is null and m.paused_at is null)
      """;

  private final Tenants tenants;
  private final LedgerRows rows;
  private final StopRules rules;
  private final Epochs epochs;

  public Claims(Tenants tenants, LedgerRows rows, StopRules rules, Epochs epochs) {
    this.tenants = tenants;
    this.rows = rows;
    this.rules = rules;
    this.epochs = epochs;
  }

  /**
   * Takes a planned mail that the running transaction has locked. That need not be on disk before
   * the transaction ends: it is as soon as {@link #intoData} has ended, and a claim that a failing
   * database lost before has let nothing leave.
   *
   * @param mailbox what it leaves from; changed or removed before the body, it does not
   */
  public UUID take(UUID message, TenantMailbox mailbox) {
    UUID token = UUID.randomUUID();
    tenants
        .pipelined(TAKE)
        .param("token", token)
        .param("lease", LEASE.toSeconds())
        .param("epoch", epochs.current())
        .param("mailbox", mailbox.id())
        .param("revision", mailbox.revision())
        .param("id", message)
        .run();
    return token;
  }

  /**
   * Commits that the body goes out, unless something speaks against it by now; runs its own
   * transaction.
   */
  public boolean intoData(UUID tenant, Message message, UUID token) {
    return tenants.routine(
        tenant,
        () -> {
          rows.share(message.about());
          // the claimed mailbox is looked at by the update itself
          return rules.ask(message, Optional::empty).get() instanceof Verdict.Go
              && update(message.id(), token) == 1;
        });
  }

  private int update(UUID message, UUID token) {
    return tenants.sql(INTO_DATA).param("id", message).param("token", token).update();
  }
}
