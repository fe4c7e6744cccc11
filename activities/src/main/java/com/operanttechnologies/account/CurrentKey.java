package com.operanttechnologies.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The API key that a program has shown.
 *
 * @param createdBy the member who made it; null for a key made by the product itself
 */
public record CurrentKey(UUID tenant, UUID id, String name, @Nullable UUID createdBy)
    implements Actor {

  @Override
  public @Nullable UUID memberId() {
    return createdBy;
  }

  @Override
  public String label() {
    return "API key " + name;
  }
}
