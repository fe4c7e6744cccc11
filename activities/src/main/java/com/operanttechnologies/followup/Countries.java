package com.operanttechnologies.followup;

import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Countries, whose public holidays count: a contact's own, else the region of its language, else
 * the tenant's. Codes are ISO 3166, two letters. All methods run inside the tenant's transaction.
 */
public interface Countries {

  /** Those whose holidays are known. */
  SortedSet<String> known();

  /** The tenant's; absent while none is chosen. */
  @Nullable String ofTenant();

  /**
   * Moves what is planned.
   *
   * @param country absent: none
   * @throws com.operanttechnologies.problem.InvalidInput if it is not known
   */
  void choose(@Nullable String country);

  /** The same for one contact. */
  void chooseFor(UUID contact, @Nullable String country);
}
