package com.operanttechnologies.seal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Accepted documents with a seal of level B-LTA, where they are kept. All methods run inside the
 * tenant's transaction.
 */
public interface ArchivedPapers {

  /** Versions whose document nobody renews yet. */
  List<UUID> unwatched(int most);

  Optional<byte[]> find(UUID version);

  /**
   * Keeps the document that goes on from the one that is kept, byte for byte.
   *
   * @param until how long its last time stamp holds
   * @return false if another one is kept meanwhile, which stays
   */
  boolean goesOn(UUID version, byte[] kept, byte[] renewed, Instant until);

  /** Which quotes the versions are of. */
  Map<UUID, Named> named(Collection<UUID> versions);

  /** A quote and its number. */
  record Named(UUID quote, String number) {}
}
