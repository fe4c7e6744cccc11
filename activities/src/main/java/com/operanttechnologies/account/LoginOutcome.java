package com.operanttechnologies.account;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What came of an attempt to sign in. */
public sealed interface LoginOutcome {

  /** The password was right in one organisation. */
  record SignedIn(UUID tenant, UUID member) implements LoginOutcome {}

  /** The password was right in several; a ticket opens one of them. */
  record Choice(List<Organisation> organisations) implements LoginOutcome {}

  /** Wrong address or password; which of the two is not told. */
  record Refused() implements LoginOutcome {}

  /** Too many attempts for this address, known or not. */
  record Locked(Duration left) implements LoginOutcome {}

  /** An organisation that can be entered with a one-time ticket. */
  record Organisation(String name, String ticket) {}
}
