package com.operanttechnologies.quote.approval;

import java.time.LocalDate;
import java.util.UUID;

/** A member is away from one day until another, both included; a deputy decides meanwhile. */
public record Absence(UUID id, UUID member, UUID deputy, LocalDate from, LocalDate until) {
  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
