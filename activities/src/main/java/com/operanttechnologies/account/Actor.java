package com.operanttechnologies.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does something: a member who has signed in, or a program with an API key. */
public sealed interface Actor permits CurrentMember, CurrentKey {
  UUID tenant();

  /** The member; of a key, the member who made it, if that was a person. */
  @Nullable UUID memberId();

  /** As audit and timeline name it. */
  String label();
}
