package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.TenantMailbox;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which mailboxes cannot be read at the moment, as far as this process has tried. */
@Component
public class InboxTrouble {
  private final Map<UUID, String> shared = new ConcurrentHashMap<>();
  private final Map<UUID, String> own = new ConcurrentHashMap<>();

  /**
   * What is wrong with the account that whoever runs the product provides; absent while it can be
   * read.
   */
  public @Nullable String now() {
    return shared.values().stream().findFirst().orElse(null);
  }

  /** How many mailboxes with an account of their own cannot be read. */
  public int unreadable() {
    return own.size();
  }

  /** True if the mailbox could be read until now. */
  boolean begins(TenantMailbox mailbox, String reason) {
    return (mailbox.imap() == null ? shared : own).put(mailbox.id(), reason) == null;
  }

  void ends(UUID mailbox) {
    shared.remove(mailbox);
    own.remove(mailbox);
  }
}
