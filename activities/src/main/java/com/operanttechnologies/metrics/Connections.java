package com.operanttechnologies.metrics;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * A member signs in at a source's own page, so that we may read there (RFC 6749, 4.1; RFC 7636).
 */
public interface Connections {
  /** Where the source's page leads back to, below the product's address. */
  String CALLBACK = "/settings/metrics/callback";

  /**
   * Begins a sign-in that must come back within ten minutes, to the same member; inside the
   * tenant's transaction.
   *
   * @return the address that the member opens
   */
  URI begin(UUID source, UUID member);

  /** Whose sign-in came back with this state, looked at only; in the tenant's transaction. */
  Optional<UUID> begun(UUID member, String state);

  /** Ends it, once; runs its own transactions, outside any. */
  Outcome finish(UUID tenant, UUID member, String state, String code);

  /** What became of it. */
  sealed interface Outcome {
    /** The source can be read from now on. */
    record Connected(UUID source) implements Outcome {}

    /** Not, with the reason in words. */
    record NotConnected(String reason) implements Outcome {}
  }
}
