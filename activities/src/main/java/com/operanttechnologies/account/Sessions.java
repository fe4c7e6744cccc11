package com.operanttechnologies.account;

import java.util.Optional;
import java.util.UUID;

/** Who is signed in; the browser holds a random token and the database its hash. */
public interface Sessions {

  /** Starts a session and returns its token. */
  String start(UUID tenant, UUID member);

  /** The member behind a token, while the session and the membership last. */
  Optional<CurrentMember> find(String token);

  void end(String token);

  /** Signs the member out everywhere, but for the session of this token, if one is given. */
  void endAll(UUID tenant, UUID member, @org.jspecify.annotations.Nullable String except);
}
