package com.operanttechnologies.quote.recipient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody on the buyer's side may do. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Reads, asks, and tells the signers what to do. */
  APPROVER,
  /** Reads, asks, and signs or declines. */
  SIGNER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> find(@Nullable String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
