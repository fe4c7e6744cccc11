package com.operanttechnologies.account;

import java.time.ZoneId;
import java.util.UUID;

/**
 * The member who has signed in.
 *
 * @param organisation name of the tenant
 * @param zone the tenant's time zone, in which exact times are shown
 */
public record CurrentMember(
    UUID tenant,
    UUID id,
    String name,
    String email,
    Role role,
    String organisation,
    ZoneId zone,
    boolean shortcuts)
    implements Actor {

  @Override
  public UUID memberId() {
    return id;
  }

  @Override
  public String label() {
    return name;
  }

  public boolean isAdmin() {
    return role == Role.ADMIN;
  }

  /** One or two letters for the round sign beside the name. */
  public String initials() {
    String[] words = name.strip().split("\\s+");
    String last = words.length > 1 ? first(words[words.length - 1]) : "";
    return (first(words[0]) + last).toUpperCase(java.util.Locale.ROOT);
  }

  private static String first(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
