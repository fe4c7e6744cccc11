package com.operanttechnologies.quote.approval;

import java.util.List;
import java.util.UUID;

/**
 * Who may give one approval: any of these members, and anybody in any of these roles.
 *
 * @param roles codes of roles
 */
public record Seat(List<UUID> members, List<String> roles) {
  public Seat {
    members = List.copyOf(members);
    roles = List.copyOf(roles);
  }

  public static Seat of(UUID... members) {
    return new Seat(List.of(members), List.of());
  }

  public static Seat ofRole(String role) {
    return new Seat(List.of(), List.of(role));
  }

  /** Who may sit in any of these. */
  static Seat any(List<Seat> seats) {
    return new Seat(
        seats.stream().flatMap(seat -> seat.members.stream()).distinct().toList(),
        seats.stream().flatMap(seat -> seat.roles.stream()).distinct().toList());
  }
}
