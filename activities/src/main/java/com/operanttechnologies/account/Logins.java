package com.operanttechnologies.account;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who could be meant by an address, and how often signing in with it has failed. */
public interface Logins {

  /** A member who may sign in with the address. */
  record Candidate(UUID tenant, UUID member, String organisation, @Nullable String passwordHash) {}

  /** The active members with this address, in all organisations. */
  List<Candidate> candidates(String email);

  /** How long the address has to wait; the same for known and unknown ones. */
  Duration wait(String email);

  void failed(String email, List<Candidate> candidates);

  void succeeded(String email, List<Candidate> matched);
}
