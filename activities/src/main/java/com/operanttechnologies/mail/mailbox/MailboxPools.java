package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Account;
import com.operanttechnologies.mail.smtp.Relay;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The open connections of each mailbox with a relay of its own, as its settings are now. */
@Component
public class MailboxPools implements DisposableBean {
  private final MailboxAccounts accounts;
  private final Map<UUID, Open> open = new ConcurrentHashMap<>();

  MailboxPools(MailboxAccounts accounts) {
    this.accounts = accounts;
  }

  private record Open(int revision, Relay relay) {}

  /** Connections of earlier settings are closed; outside of any transaction. */
  public Relay of(UUID tenant, TenantMailbox mailbox, Account account) {
    return open.compute(mailbox.id(), (_, known) -> at(tenant, mailbox, account, known)).relay;
  }

  private Open at(UUID tenant, TenantMailbox mailbox, Account account, @Nullable Open known) {
    if (known != null && known.revision == mailbox.revision()) {
      return known;
    }
    if (known != null) {
      known.relay.close();
    }
    Relay relay = new Relay(accounts.relay(tenant, mailbox, account), accounts.policy(account));
    return new Open(mailbox.revision(), relay);
  }

  /** Closes what is open of a mailbox that was changed or removed. */
  public void close(UUID mailbox) {
    Open known = open.remove(mailbox);
    if (known != null) {
      known.relay.close();
    }
  }

  @Override
  public void destroy() {
    open.keySet().forEach(this::close);
  }
}
