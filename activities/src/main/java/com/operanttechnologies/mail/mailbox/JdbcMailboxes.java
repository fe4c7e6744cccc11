package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.jdbc.MailboxTable;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.mail.oauth.AccessRows;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mailboxes as rows; each change ends what was begun with the settings before it. */
@Component
class JdbcMailboxes implements Mailboxes {
  private final MailboxTable table;
  private final MailboxChanges changes;
  private final MailboxRows rows;
  private final Senders senders;
  private final Organisations organisations;
  private final AccessRows access;
  private final TenantHosts hosts;
  private final MailboxTrial trial;

  JdbcMailboxes(
      MailboxTable table,
      MailboxChanges changes,
      MailboxRows rows,
      Senders senders,
      Organisations organisations,
      AccessRows access,
      TenantHosts hosts,
      MailboxTrial trial) {
    this.table = table;
    this.changes = changes;
    this.rows = rows;
    this.senders = senders;
    this.organisations = organisations;
    this.access = access;
    this.hosts = hosts;
    this.trial = trial;
  }

  @Override
  public List<TenantMailbox> all() {
    senders.makeBuiltIn();
    return table.all();
  }

  @Override
  public Optional<TenantMailbox> find(UUID mailbox) {
    return table.find(mailbox);
  }

  @Override
  public Optional<TenantMailbox> ofQuote(UUID quote) {
    return table.chosen(quote, null);
  }

  @Override
  public TenantMailbox add(MailboxInput input) {
    senders.makeBuiltIn();
    CheckedMailbox checked = checked(null, input);
    UUID mailbox = changes.add(checked, !rows.relay() && table.chosen(null, null).isEmpty());
    keepAccess(mailbox, checked);
    rows.makeDue();
    return get(mailbox);
  }

  @Override
  public TenantMailbox edit(UUID mailbox, MailboxInput input) {
    TenantMailbox before = get(mailbox);
    if (before.builtIn()) {
      throw new Conflict("The built-in mailbox follows the sender; edit the sender instead.");
    }
    CheckedMailbox checked = checked(mailbox, input);
    changes.edit(before, checked);
    keepAccess(mailbox, checked);
    rows.clearDue(mailbox);
    rows.makeDue();
    return get(mailbox);
  }

  private CheckedMailbox checked(@Nullable UUID mailbox, MailboxInput input) {
    CheckedMailbox checked = CheckedMailbox.of(input, hosts::isNamed);
    boolean taken =
        table.all().stream()
            .anyMatch(other ->
                !other.builtIn()
                    && !other.id().equals(mailbox)
                    && other.address().equalsIgnoreCase(checked.address()));
    if (taken) {
      throw new InvalidInput("address", "There is a mailbox of this address already");
    }
    boolean ownersOther =
        input.owner() != null
            && table.all().stream()
                .anyMatch(o -> input.owner().equals(o.owner()) && !o.id().equals(mailbox));
    if (ownersOther) {
      throw new InvalidInput("owner", "This member has a mailbox already");
    }
    if (checked.smtp() == null && !mayUseRelay(checked)) {
      throw new InvalidInput(
          "address", "Without a sending server of its own, prove its domain under Sender first");
    }
    return checked;
  }

  private boolean mayUseRelay(CheckedMailbox checked) {
    return rows.relay() && senders.mayUse(organisations.current(), checked.address());
  }

  private void keepAccess(UUID mailbox, CheckedMailbox checked) {
    if (checked.access() == null) {
      access.remove(mailbox);
    } else {
      access.set(mailbox, checked.access());
    }
  }

  @Override
  public void makeDefault(UUID mailbox) {
    TenantMailbox chosen = get(mailbox);
    if (chosen.builtIn() && !rows.relay()) {
      throw new Conflict("Whoever runs this server has set up no relay for it.");
    }
    changes.makeDefault(mailbox);
  }

  @Override
  public void pause(UUID mailbox) {
    changes.pause(get(mailbox).id());
  }

  @Override
  public void resume(UUID mailbox) {
    changes.resume(get(mailbox).id());
  }

  @Override
  public void remove(UUID mailbox) {
    TenantMailbox removed = get(mailbox);
    if (removed.builtIn()) {
      throw new Conflict("The built-in mailbox cannot be removed; pause it instead.");
    }
    access.remove(mailbox);
    rows.clearDue(mailbox);
    changes.remove(removed);
  }

  private TenantMailbox get(UUID mailbox) {
    return table.find(mailbox).orElseThrow(() -> new NotFound("The mailbox"));
  }

  @Override
  public List<Finding> test(UUID tenant, @Nullable UUID mailbox, MailboxInput input) {
    return trial.test(tenant, mailbox, CheckedMailbox.of(input, hosts::isNamed));
  }

  @Override
  public List<Finding> test(UUID tenant, UUID mailbox) {
    return trial.test(tenant, mailbox);
  }
}
