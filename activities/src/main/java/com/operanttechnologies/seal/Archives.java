package com.operanttechnologies.seal;

import java.util.Optional;
import java.util.UUID;

/** Keeps the time stamps over accepted documents from ending. */
public interface Archives {

  /** Renews this document's time stamp from now on, in time; inside the tenant's transaction. */
  void keep(UUID version, byte[] pdf);

  /** Empty for a document without a time stamp over it; inside the tenant's transaction. */
  Optional<ArchiveRenewal> of(UUID version);

  /**
   * Asks for another time stamp at once, also before it is due.
   *
   * @throws com.operanttechnologies.problem.NotFound if the document has no time stamp over it
   */
  void renewNow(UUID tenant, UUID version);
}
