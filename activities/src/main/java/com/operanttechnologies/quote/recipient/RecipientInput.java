package com.operanttechnologies.quote.recipient;

import org.jspecify.annotations.Nullable;

/**
 * A further recipient as a seller writes it.
 *
 * @param role viewer, approver or signer; absent: signer
 */
public record RecipientInput(@Nullable String name, @Nullable String email, @Nullable String role) {

  public Role asRole() {
    return Role.find(role).orElse(Role.SIGNER);
  }
}
