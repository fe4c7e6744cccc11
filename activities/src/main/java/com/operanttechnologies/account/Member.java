package com.operanttechnologies.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the organisation.
 *
 * @param noticesOff codes of the {@link NoticeKind}s that the member does not want
 * @param shortcuts whether single letters work as keys
 * @param lockedUntil set after too many wrong passwords
 */
public record Member(
    UUID id,
    String email,
    String name,
    Role role,
    State state,
    Set<String> noticesOff,
    boolean shortcuts,
    @Nullable Instant lockedUntil,
    Instant createdAt) {

  /** Where a membership stands. */
  public enum State {
    INVITED,
    ACTIVE,
    REMOVED;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public boolean wants(NoticeKind kind) {
    return !noticesOff.contains(kind.code());
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }
}
