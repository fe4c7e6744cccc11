package com.operanttechnologies.mail.inbox;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which mailboxes cannot be read at the moment, as far as this process has tried. */
@Component
public class InboxTrouble {
  private final Map<UUID, String> reasons = new ConcurrentHashMap<>();

  /** One of the reasons; absent while everything is readable. */
  public @Nullable String now() {
    return reasons.values().stream().findFirst().orElse(null);
  }

  /** True if the mailbox could be read until now. */
  boolean begins(UUID mailbox, String reason) {
    return reasons.put(mailbox, reason) == null;
  }

  void ends(UUID mailbox) {
    reasons.remove(mailbox);
  }
}
