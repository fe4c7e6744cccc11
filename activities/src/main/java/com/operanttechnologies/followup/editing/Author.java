package com.operanttechnologies.followup.editing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a version.
 *
 * @param member absent for API keys and for what came with the product
 */
public record Author(@Nullable UUID member, String name) {
  public static final Author PRODUCT = new Author(null, "Operant");
}
