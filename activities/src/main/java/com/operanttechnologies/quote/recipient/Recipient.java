package com.operanttechnologies.quote.recipient;

import java.util.UUID;

/**
 * Somebody on the buyer's side of a version, as written on it.
 *
 * @param turn of a signer, who signs when all with a lower turn have; 1 for everybody else
 */
public record Recipient(UUID contact, String name, String email, Role role, int turn) {

  public boolean signs() {
    return role == Role.SIGNER;
  }
}
