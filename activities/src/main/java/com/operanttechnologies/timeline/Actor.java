package com.operanttechnologies.timeline;

import java.util.Optional;
import java.util.UUID;

/** Who did it: the customer, a member, an API key, or the product by itself. */
public record Actor(String code) {
  public static final Actor CUSTOMER = new Actor("customer");
  public static final Actor PRODUCT = new Actor("product");

  private static final String MEMBER = "member:";
  private static final String KEY = "key:";

  public static Actor member(UUID member) {
    return new Actor(MEMBER + member);
  }

  public static Actor key(UUID key) {
    return new Actor(KEY + key);
  }

  /** The member's id, if it was one. */
  public Optional<UUID> member() {
    return code.startsWith(MEMBER)
        ? Optional.of(UUID.fromString(code.substring(MEMBER.length())))
        : Optional.empty();
  }
}
