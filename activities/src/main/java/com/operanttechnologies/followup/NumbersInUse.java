package com.operanttechnologies.followup;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where sequences use customers' numbers, for whoever thinks of taking a source of them away. */
public interface NumbersInUse {

  /**
   * A place in a sequence's live version.
   *
   * @param where such as {@code step 2} or {@code its goal}
   * @param how in words: shown by a mail, or asked about
   */
  record Place(UUID sequence, String name, String where, String how) {}

  /**
   * In the tenant's transaction.
   *
   * @param metrics keys
   * @param shown also those that show the block of all numbers
   */
  List<Place> of(Set<String> metrics, boolean shown);
}
