package com.operanttechnologies.catalog;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is offered to, as far as prices and taxes depend on it.
 *
 * @param contact absent: not saved yet
 * @param country a code of two letters; absent: not known
 */
public record Buyer(@Nullable UUID contact, @Nullable String email, @Nullable String country) {
  public static final Buyer ANYBODY = new Buyer(null, null, null);

  /** What stands behind the address's at sign, in lower case; empty without one. */
  public String domain() {
    return email == null
        ? ""
        : email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
